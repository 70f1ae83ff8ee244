import { type MapDoc, onLocalUpdate, openMapDoc, receiveUpdate } from '@golden-thread/shared/document'
import type { Change, ElementId, Position } from '@golden-thread/shared/model'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { readFrame, syncFrame } from '../sync/wire.ts'

/** Someone else at a map, over a bare websocket. */
export interface Other {
  /** Lets everyone see the card in this person's hand. */
  drag(id: ElementId, at: Position): void
  edit(change: Change): void
  close(): void
}

/** Opens the map that a link leads to, and settles when it is here. */
export async function joinMap(link: string): Promise<Other> {
  const entry = await fetch(link, { redirect: 'manual' })
  const cookie = (entry.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const { origin } = new URL(link)
  const mapId = new URL(entry.headers.get('location') ?? '', origin).pathname.split('/').at(-1) ?? ''
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/${mapId}`, {
    headers: { cookie, origin },
  })
  socket.binaryType = 'nodebuffer'
  const room = { url: '', document: '', headers: {} }
  const doc = new Y.Doc()
  const map: MapDoc = openMapDoc(doc)
  const awareness = new Awareness(doc)
  onLocalUpdate(map, (update) => socket.send(syncFrame('y', room, 2, update)))
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.once('open', () => socket.send(syncFrame('y', room, 0, Y.encodeStateVector(doc))))
    socket.on('message', (data: Buffer) => {
      const message = readFrame('y', data)
      if (message.type !== 'sync') return
      if (message.part === 0) socket.send(syncFrame('y', room, 1, Y.encodeStateAsUpdate(doc, message.bytes)))
      else receiveUpdate(map, message.bytes)
      if (message.part === 1) resolve()
    })
  })
  return {
    drag(id, { x, y }) {
      awareness.setLocalState({ cursor: [x, y], selection: [id], drag: { [id]: [x, y] }, screen: 'canvas' })
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [doc.clientID]))
      socket.send(encoding.toUint8Array(encoder))
    },
    edit(change) {
      const result = map.write(change)
      if (!result.ok) throw new Error(`The other's edit was refused: ${JSON.stringify(result)}`)
    },
    close() {
      awareness.destroy()
      socket.terminate()
    },
  }
}

/** People who each drag a card of their own in circles, so many times a second. Answers how to send them home. */
export async function dragTogether(
  link: string,
  cards: readonly (readonly [ElementId, Position])[],
  hertz: number,
): Promise<() => void> {
  const others = await Promise.all(cards.map(() => joinMap(link)))
  let step = 0
  const timers = cards.map(([id, at], index) =>
    setInterval(() => {
      step += 1
      const turn = step / 40 + index
      others[index]?.drag(id, {
        x: Math.round(at.x + 120 * Math.sin(turn)),
        y: Math.round(at.y + 120 * Math.cos(turn)),
      })
    }, 1000 / hertz),
  )
  return () => {
    for (const timer of timers) clearInterval(timer)
    for (const other of others) other.close()
  }
}
