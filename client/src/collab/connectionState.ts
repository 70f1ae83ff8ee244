import type { ConnectionStatus } from './connectionStatus.ts'
import { connectionWords, heldWords, liveWords } from './text.ts'

export interface ConnectionState {
  readonly status: ConnectionStatus
  /** One to four words, for the pill. */
  readonly word: string
  /** What the person is told, in a sentence. */
  readonly message: string
  /** True when the connection will not come back by itself. */
  readonly final: boolean
  /** Edits of this person are in this page that the server will not take. */
  readonly holds: boolean
}

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
  /** Edits survive closing this page while offline. */
  readonly keptHere: boolean
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
  return told(facts.durable ? 'saved' : 'saving')
}

function refused(reason: string, { unsaved, keptHere }: ConnectionFacts): ConnectionState {
  const held = keptHere ? heldWords.kept : heldWords.here
  return { ...told('refused', unsaved ? `${reason} ${held}` : reason), final: true, holds: unsaved }
}

function offline(facts: ConnectionFacts): ConnectionState {
  if (!facts.mayEdit) return { ...told('offline'), ...spoken(liveWords.offlineReading) }
  if (!facts.keptHere) return { ...told('offline'), ...spoken(liveWords.offlineUnkept) }
  return { ...told('offline'), word: liveWords.offlineKept }
}

const told = (status: ConnectionStatus, message?: string): ConnectionState => ({
  status,
  word: connectionWords[status].word,
  message: message ?? connectionWords[status].sentence,
  final: false,
  holds: false,
})

const spoken = (words: { word: string; sentence: string }) => ({ word: words.word, message: words.sentence })

export const sameState = (a: ConnectionState, b: ConnectionState): boolean =>
  a.status === b.status &&
  a.word === b.word &&
  a.message === b.message &&
  a.final === b.final &&
  a.holds === b.holds

/** Before anything has been tried. */
export const startingState: ConnectionState = told('connecting')
