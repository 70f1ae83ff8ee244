export { type Collab, type CollabOptions, openCollab } from './collab.ts'
export type { ConnectionState, ConnectionStatus } from './connectionState.ts'
export { clearLocalCopies } from './localCopy.ts'
export type { OwnPresence, OwnState } from './ownPresence.ts'
