import type { NewsInfo, SessionInfo } from '@golden-thread/shared/protocol'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { ConnectionState, CopyState } from './connectionState.ts'
import type { OpenTransport } from './transport.ts'

export interface ConnectionOptions {
  /** ws: or wss: address of the map. */
  readonly url: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly mayEdit: boolean
  /** What this device keeps of the edits made here. */
  readonly copy: () => CopyState
  /** There are edits from before this page was opened that the server may not have. */
  readonly unsavedBefore: () => boolean
  readonly onState: (state: ConnectionState) => void
  readonly onSession: (session: SessionInfo) => void
  /** There is something new beside the document. */
  readonly onNews: (news: NewsInfo) => void
  /** The map as the server has it is here, once for each connection. */
  readonly onExchanged: () => void
  /** All that was changed here is on the server's disk. */
  readonly onSaved: () => void
  /** Changes of the document went past its listeners; they have been offered to the server once more. */
  readonly onMissed: () => void
  /** Closed for good, with the code that says why. */
  readonly onFinal: (code: number) => void
  /** A browser does not say why a socket could not be opened; this asks over HTTP, and answers a close code or null. */
  readonly whyRefused: () => Promise<number | null>
  /** What it stands in; a test brings its own. */
  readonly openTransport?: OpenTransport
  readonly page?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  readonly random?: () => number
  /** Milliseconds that only ever grow, whatever is done to the clock of the machine. */
  readonly clock?: () => number
}

export interface Connection {
  /** Sends our presence as it is now, if the line is open. */
  sendPresence(): void
  /** True when something was changed here that the server has not said is on its disk. */
  hasUnsaved(): boolean
  /** True of the origin of what the server sent. */
  isRemote(from: unknown): boolean
  /** What this device keeps has changed. */
  copyChanged(): void
  close(): void
}
