import { WebSocketServer } from 'ws'

/** What takes lines of other servers: whole documents go over them as one message. */
export const createLineServer = (): WebSocketServer =>
  new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    // `openNodeLine` answers pings itself.
    autoPong: false,
    maxPayload: MESSAGE_BYTES_MAX,
  })

export const MESSAGE_BYTES_MAX = 1 << 30
