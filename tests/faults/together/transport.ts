import { FRAME } from '@golden-thread/shared/protocol'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import type { CollabOptions } from '../../../client/src/collab/index.ts'

/** How old the server is that a page meets. An older one knows no version and none of our own frames. */
export type Era = 'older' | 'now' | 'newer'

type OpenTransport = NonNullable<CollabOptions['surroundings']>['openTransport']

export interface Transports {
  readonly open: OpenTransport
  /** What the next message of the server is followed by on every connection of the tab. */
  say(frame: Uint8Array<ArrayBuffer>): void
}

/** Websockets as a browser opens them, seen through a server of another age. */
export function transportsOf(cookie: string, era: () => Era, within: <T>(work: () => T) => T): Transports {
  let hear: ((bytes: Uint8Array) => void) | undefined
  return {
    say: (frame) => hear?.(frame),
    open(address, events) {
      const url = new URL(address)
      const age = era()
      if (age === 'older') url.searchParams.delete('protocol')
      const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false })
      hear = (bytes) => {
        if (socket.readyState === WebSocket.OPEN) within(() => events.onBytes(bytes))
      }
      socket.on('open', () => within(events.onOpen))
      socket.on('error', () => undefined)
      socket.on('close', (code) => within(() => events.onClose(code)))
      socket.on('message', (data) => {
        const bytes = new Uint8Array(data as Buffer)
        if (age === 'older' && (bytes[0] ?? 0) >= FRAME.saved) return
        within(() => {
          if (age === 'newer') events.onBytes(UNHEARD_OF)
          events.onBytes(bytes)
        })
      })
      return {
        // After a line is gone a page may still speak for a moment; a browser's socket then takes the bytes and drops them.
        send: (frame) => socket.readyState === WebSocket.OPEN && socket.send(frame),
        close: (code) => socket.close(code),
      }
    },
  }
}

/** A frame of a later version. */
const UNHEARD_OF = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, 150)
  encoding.writeVarString(encoder, '{"later":true}')
})

/** The server does not take an edit, for a reason of its own. */
export const refusal = (): Uint8Array<ArrayBuffer> =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.refused)
    encoding.writeVarString(encoder, JSON.stringify({ reason: 'map-full', message: 'The map is full.' }))
  })
