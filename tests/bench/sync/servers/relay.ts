// The least a server can do: every frame of a socket goes to the others of its room, one write each. Stores nothing.
import { WebSocketServer } from 'ws'
import { reportTo } from './usage.ts'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
const rooms = new Map<string, Set<import('ws').WebSocket>>()
server.on('connection', (socket, request) => {
  const name = request.url ?? '/'
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(socket))
  socket.on('message', (data) => {
    for (const other of room) if (other !== socket) other.send(data, { binary: true })
  })
  socket.on('close', () => room.delete(socket))
})
server.on('listening', () =>
  reportTo(process, `ws://127.0.0.1:${(server.address() as { port: number }).port}`),
)
