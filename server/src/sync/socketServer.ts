import { CLOSE } from '@golden-thread/shared/protocol'
import type { createAdaptorServer } from '@hono/node-server'
import { WebSocket, WebSocketServer } from 'ws'
import type { SyncLimits } from './limits.ts'

/** The codes with which `ws` ends a connection whose frames it cannot take, and ours for the same. */
const FINAL_CODES: Readonly<Record<number, number>> = {
  1002: CLOSE.malformed,
  1007: CLOSE.malformed,
  1008: CLOSE.malformed,
  1009: CLOSE.frameTooLarge,
}

/** Upon the codes of `ws` a y-websocket client comes back and sends the same again, for ever. Ours are final. */
class SyncWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === undefined ? code : (FINAL_CODES[code] ?? code), reason)
  }
}

/**
 * The server for `serve({ websocket: { server } })`: frames above the limit are refused from their header, before any
 * byte of them is kept; no compression, because frames are shared between sockets and small.
 */
export function createSocketServer({ frameBytesMax }: Pick<SyncLimits, 'frameBytesMax'>): SocketServer {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: frameBytesMax,
    // Browsers cut a message into some dozens; each costs as much to read as a message, and is charged to nobody.
    maxFragments: FRAGMENTS_MAX,
    perMessageDeflate: false,
    // `nodeSocket` answers pings, as the line has room for it.
    autoPong: false,
    WebSocket: SyncWebSocket,
  })
  // Hono describes what it needs of `ws` in types of its own, which those of `ws` fit in fact but not to the letter.
  return server as unknown as SocketServer
}

/** Of one message. */
const FRAGMENTS_MAX = 1_024

type AdaptorOptions = Parameters<typeof createAdaptorServer>[0]
/** What Hono's Node server takes as `websocket.server`. */
export type SocketServer = NonNullable<AdaptorOptions['websocket']>['server']
