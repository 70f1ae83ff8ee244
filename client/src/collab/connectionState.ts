import { closesMap, mayHoldMore } from '@golden-thread/shared/protocol'
import type { ConnectionStatus } from './connectionStatus.ts'
import { connectionWords, liveWords, quarantineWords } from './text.ts'

export interface ConnectionState {
  readonly status: ConnectionStatus
  /** One to four words, for the pill. */
  readonly word: string
  /** What the person is told, in a sentence. */
  readonly message: string
  /** True when the connection will not come back by itself. */
  readonly final: boolean
  /** There is something in this page that the server will not take, or may not have: it is to be taken away as a file. */
  readonly quarantined: boolean
  /** The map is not to be read on: its page closes in place. */
  readonly closed: boolean
  /** What this device keeps may be the only newer copy, and is not to be discarded for a reload. */
  readonly mayReturn: boolean
}

/** What this device keeps of the edits made here: all of them, not all because writing fails, or nothing ever. */
export type CopyState = 'kept' | 'failing' | 'none'

/** Everything the state of a connection is told from. */
export interface ConnectionFacts {
  readonly socket: 'connecting' | 'open' | 'waiting' | 'stopped'
  /** On this connection: what the server has has come, and what we have that it lacked has been sent. */
  readonly exchanged: boolean
  /** Every document message sent on this connection is on the server's disk. */
  readonly durable: boolean
  readonly storeFailing: boolean
  /** Why the server did not take something, or why it closed for good. */
  readonly refused: string | null
  /** Something was changed here that the server has not said is on its disk. */
  readonly unsaved: boolean
  readonly mayEdit: boolean
  /** Whether edits survive closing this page while offline. */
  readonly copy: CopyState
  /** The final code that the server closed with, or null. */
  readonly closedBy: number | null
  /** The map has been exchanged with the server at least once since the page was opened. */
  readonly everExchanged: boolean
}

/**
 * "Saved" is said only when the connection is open, nothing is unsent, and the server has told that all that was
 * sent is on disk. Where several states hold, the one that people must know first is told.
 */
export function connectionState(facts: ConnectionFacts): ConnectionState {
  if (facts.refused !== null) return refused(facts.refused, facts)
  if (facts.socket === 'stopped') return told('offline')
  if (facts.socket === 'waiting') return offline(facts)
  if (facts.socket === 'connecting') return facts.everExchanged ? offline(facts) : told('connecting')
  if (facts.storeFailing && facts.mayEdit) return told('not-saved')
  if (!facts.exchanged) return told(facts.everExchanged ? 'saving' : 'connecting')
  if (!facts.mayEdit) return { ...told('saved'), ...spoken(liveWords.upToDate) }
  if (!facts.durable) return told('saving')
  return facts.copy === 'failing' ? told('saved', liveWords.savedUnkept) : told('saved')
}

function refused(reason: string, { unsaved, copy, closedBy }: ConnectionFacts): ConnectionState {
  const where = copy === 'kept' ? quarantineWords.kept : quarantineWords.here
  const mayReturn = closedBy !== null && mayHoldMore(closedBy)
  return {
    ...told('refused', unsaved && !mayReturn ? `${reason} ${where}` : reason),
    final: true,
    quarantined: unsaved || mayReturn,
    closed: closedBy !== null && closesMap(closedBy),
    mayReturn,
  }
}

function offline(facts: ConnectionFacts): ConnectionState {
  if (!facts.mayEdit) return { ...told('offline'), ...spoken(liveWords.offlineReading) }
  if (facts.copy === 'failing') return { ...told('offline'), ...spoken(liveWords.offlineFailing) }
  if (facts.copy === 'none') return { ...told('offline'), ...spoken(liveWords.offlineUnkept) }
  return { ...told('offline'), word: liveWords.offlineKept }
}

const told = (status: ConnectionStatus, message?: string): ConnectionState => ({
  status,
  word: connectionWords[status].word,
  message: message ?? connectionWords[status].sentence,
  final: false,
  quarantined: false,
  closed: false,
  mayReturn: false,
})

const spoken = (words: { word: string; sentence: string }) => ({ word: words.word, message: words.sentence })

export const sameState = (a: ConnectionState, b: ConnectionState): boolean =>
  a.status === b.status &&
  a.word === b.word &&
  a.message === b.message &&
  a.final === b.final &&
  a.quarantined === b.quarantined &&
  a.closed === b.closed &&
  a.mayReturn === b.mayReturn

/** Before anything has been tried. */
export const startingState: ConnectionState = told('connecting')
