// The reference server of y-websocket, in memory.
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { reportTo } from './usage.ts'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket, request) => setupWSConnection(socket, request))
server.on('listening', () =>
  reportTo(process, `ws://127.0.0.1:${(server.address() as { port: number }).port}`),
)
