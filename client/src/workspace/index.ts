export { copyAddress } from './address.ts'
export type { Announcer } from './announcer.ts'
export {
  type Beside,
  type HowMoved,
  type Instead,
  LAST_HERE,
  type LookInstead,
  type Since,
  subjectKey,
  WAITING_COMMENTS,
} from './beside.ts'
export type { CameraRequest, WorkspaceCamera } from './camera.ts'
export { type Command, isSingleCharacter, matchesKeys, showKeys } from './command.ts'
export { createWorkspace, type OpenWorkspace, type WorkspaceOptions } from './createWorkspace.ts'
export {
  useCommands,
  useDrawnElement,
  useElement,
  useMapState,
  useMayEdit,
  useOpenThreads,
  usePeers,
  usePeersAt,
  useSelected,
  useStatus,
  useWhatIfState,
  useWorkspace,
} from './hooks.ts'
export {
  type Destination,
  goTo,
  leaveOut,
  lookAsAtToday,
  presentViews,
  putBack,
  stopPresenting,
  today,
} from './looking.ts'
export { signOut } from './signOut.ts'
export { createStore, type Store, sameItems, sameSet, useStore, type WritableStore } from './store.ts'
export { showTheme, type Theme, theme } from './theme.ts'
export {
  type AsAt,
  type CellRef,
  type ConnectionState,
  type ConnectionStatus,
  type HistoryState,
  type Notice,
  type OpenDialog,
  type Peer,
  type Presence,
  type Reveal,
  type RevealTarget,
  SCREENS,
  type Screen,
  type Selection,
  type View,
  type WhatIf,
  type Workspace,
  type WorkspaceState,
} from './types.ts'
export { linkToCell, linkToElement, linkToView, viewFromUrl } from './viewUrl.ts'
export { WorkspaceProvider } from './WorkspaceProvider.tsx'
