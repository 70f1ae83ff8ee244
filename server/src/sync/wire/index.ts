export {
  awarenessFrame,
  newsFrame,
  pingFrame,
  savedFrame,
  sessionFrame,
  step1Frame,
  storeFrame,
  syncFrame,
  updateFrame,
} from './frames.ts'
export { readIncoming } from './incoming.ts'
export { refusalFrame, type UpdateRefusal } from './refusals.ts'
export { createRoomTick, type LeavingUpdate, type RoomTick } from './roomTick.ts'
