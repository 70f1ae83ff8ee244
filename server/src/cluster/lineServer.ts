import { WebSocketServer } from 'ws'
import { KNOWN_MESSAGES } from './messages.ts'

/** What takes lines of other servers: whole documents go over them as one message. */
export function createLineServer(node: string): WebSocketServer {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    // `openNodeLine` answers pings itself.
    autoPong: false,
    maxPayload: MESSAGE_BYTES_MAX,
  })
  server.on('headers', (headers) =>
    headers.push(`${KNOWS_HEADER}: ${KNOWN_MESSAGES}`, `${NODE_HEADER}: ${node}`),
  )
  return server
}

/** In which each end of a line says how many types of messages it knows. */
export const KNOWS_HEADER = 'golden-thread-messages'
/** In which whoever takes lines says which server it is: an address may lead to another than it was given for. */
export const NODE_HEADER = 'golden-thread-node'

export const MESSAGE_BYTES_MAX = 1 << 30
