import {
  FRAME,
  type NewsInfo,
  type RefusedInfo,
  type Role,
  type StoreInfo,
  SYNC,
} from '@golden-thread/shared/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Frame } from '../frames.ts'
import type { OpenTransport, TransportEvents } from '../transport.ts'

/** A server that a test holds in its hand: it does nothing by itself, and keeps what it was sent. */
export function createFakeSyncServer() {
  const doc = new Y.Doc()
  const sockets: FakeSocket[] = []
  const openTransport: OpenTransport = (_url, events) => {
    const socket = new FakeSocket(doc, events)
    sockets.push(socket)
    return socket
  }
  return {
    doc,
    openTransport,
    /** How often the client has tried. */
    tries: () => sockets.length,
    last(): FakeSocket {
      const socket = sockets.at(-1)
      if (!socket) throw new Error('Nobody has tried to connect.')
      return socket
    },
  }
}

/** The server's end of one connection. */
class FakeSocket {
  /** Document messages that have come, counted as the server does. */
  documents = 0
  /** Bytes of each message, in order. */
  readonly sizes: number[] = []
  /** The presence that was sent: for each message, the clients it speaks of. */
  readonly presence: number[][] = []
  readonly others = new Awareness(new Y.Doc())
  questions = 0
  /** How often it was asked for presence, which is how a client asks for a sign of life. */
  asked = 0
  closedByClient = false

  private readonly doc: Y.Doc
  private readonly events: TransportEvents

  constructor(doc: Y.Doc, events: TransportEvents) {
    this.doc = doc
    this.events = events
    this.others.destroy()
  }

  open(role: Role = 'editor') {
    this.events.onOpen()
    const person = { id: 'p', name: 'Guest Wren', colour: '#000000' }
    this.say(
      json(FRAME.session, { role, person }),
      sync(SYNC.step1, Y.encodeStateVector(this.doc)),
      sync(SYNC.step2, Y.encodeStateAsUpdate(this.doc)),
    )
  }

  /** Several frames come as one message. */
  say(...frames: Frame[]) {
    this.events.onBytes(
      encoding.encode((encoder) => {
        for (const frame of frames) encoding.writeUint8Array(encoder, frame)
      }),
    )
  }

  saved = (count = this.documents) =>
    this.say(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, FRAME.saved)
        encoding.writeVarUint(encoder, count)
        encoding.writeVarUint8Array(encoder, new Uint8Array([0]))
      }),
    )
  store = (saving: StoreInfo['saving']) => this.say(json(FRAME.store, { saving }))
  news = (news: NewsInfo) => this.say(json(FRAME.news, news))
  refused = (reason: RefusedInfo['reason'], message: string) =>
    this.say(json(FRAME.refused, { reason, message }))
  update = (update: Uint8Array) => this.say(sync(SYNC.update, update))
  tellPresence = (of: Awareness) =>
    this.say(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, FRAME.awareness)
        encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(of, [of.clientID]))
      }),
    )
  lose = (code = 1006) => this.events.onClose(code)

  send(frame: Frame) {
    this.sizes.push(frame.byteLength)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === FRAME.queryAwareness) this.asked += 1
    else if (type === FRAME.sync) {
      const kind = decoding.readVarUint(decoder)
      const body = decoding.readVarUint8Array(decoder)
      if (kind === SYNC.step1) this.questions += 1
      else {
        this.documents += 1
        Y.applyUpdate(this.doc, body)
      }
    } else {
      const update = decoding.readVarUint8Array(decoder)
      const inside = decoding.createDecoder(update)
      const clients: number[] = []
      for (let left = decoding.readVarUint(inside); left > 0; left -= 1) {
        clients.push(decoding.readVarUint(inside))
        decoding.readVarUint(inside)
        decoding.readVarString(inside)
      }
      this.presence.push(clients)
      applyAwarenessUpdate(this.others, update, 'client')
    }
  }

  close() {
    this.closedByClient = true
  }
}

export type { FakeSocket }

const sync = (kind: number, body: Uint8Array): Frame =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, body)
  })

const json = (type: number, value: object): Frame =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })
