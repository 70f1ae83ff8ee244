export { connect, type Entrant } from './connect.ts'
export { defaultLimits, type SyncLimits } from './limits.ts'
export { createRooms, type Rooms, type RoomsOptions } from './rooms.ts'
export { createSocketServer } from './socketServer.ts'
