import { WebSocket } from 'ws'
import type { Dialect, Room } from './rival.ts'
import { openingFrames, readFrame, syncFrame } from './wire.ts'

/** A client as cheap as can be: it counts what arrives and applies nothing. */
export interface Client {
  readonly socket: WebSocket
  send(update: Uint8Array): void
  /** Called with every frame that arrives after the opening. */
  onFrame: ((frame: Buffer) => void) | null
  /** The first whole state that the server sent; empty before that. */
  readonly firstState: Buffer
  close(): void
}

/** Settles when the server has answered step 1 with its state; the relay never does, so its clients open at once. */
export function connect(dialect: Dialect, room: Room, { answers = true } = {}): Promise<Client> {
  const socket = new WebSocket(room.url, {
    headers: room.headers,
    perMessageDeflate: false,
    maxPayload: 1 << 30,
  })
  socket.binaryType = 'nodebuffer'
  return new Promise((resolve, reject) => {
    let firstState = Buffer.alloc(0)
    const client: Client = {
      socket,
      send: (update) => socket.send(syncFrame(dialect, room, 2, update)),
      onFrame: null,
      get firstState() {
        return firstState
      },
      close: () => socket.terminate(),
    }
    socket.once('error', reject)
    // A server may ask to come back before it has sent anything.
    socket.once('close', (code) => reject(new Error(`The server closed the line (${code}).`)))
    socket.once('open', () => {
      for (const frame of openingFrames(dialect, room)) socket.send(frame)
      if (!answers) resolve(client)
    })
    socket.on('message', (data: Buffer) => {
      client.onFrame?.(data)
      if (firstState.length > 0) return
      const message = readFrame(dialect, data)
      if (message.type === 'sync' && message.part === 0) {
        // An empty step 2: servers count a client as synced only when it has answered.
        socket.send(syncFrame(dialect, room, 1, new Uint8Array([0, 0])))
      }
      if (message.type === 'sync' && message.part === 1) {
        firstState = Buffer.from(message.bytes)
        resolve(client)
      }
    })
  })
}
