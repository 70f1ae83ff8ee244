export { type Collab, type CollabOptions, openCollab } from './collab.ts'
export { type ConnectionState, startingState } from './connectionState.ts'
export type { ConnectionStatus } from './connectionStatus.ts'
export {
  type CopyAbout,
  copiesOfMap,
  deleteAllCopies,
  deleteCopy,
  type KeptCopy,
  keptCopies,
  readCopy,
} from './copies.ts'
export type { OwnPresence, OwnState } from './ownPresence.ts'
