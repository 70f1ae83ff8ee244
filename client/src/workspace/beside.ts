import type { NewsInfo, Subject } from '@golden-thread/shared/protocol'
import { createStore, type Store, type WritableStore } from './store.ts'

/** What is kept of a map beside its document: screens that come later fill it, and any screen may show it. */
export interface Beside {
  /** The last that the server told of; a new object each time. */
  readonly news: Store<NewsInfo | null>
  /** The baseline that the map is held against on the screens, and what has moved since; null for none. */
  readonly since: WritableStore<Since | null>
  /** How many open threads of comments there are on each part of the map that has any, by `subjectKey`. */
  readonly openThreads: WritableStore<ReadonlyMap<string, number>>
}

export interface Since {
  readonly baseline: string
  /** "Agreed by the board, 29 September 2005" */
  readonly name: string
  readonly elements: ReadonlyMap<string, 'added' | 'changed'>
  /** By `subjectKey` of the cell. */
  readonly cells: ReadonlySet<string>
  /** "3 added, 1 changed, 2 gone", of everything. */
  readonly summary: string
}

export function createBeside(): Beside & { readonly hear: (news: NewsInfo) => void } {
  const news = createStore<NewsInfo | null>(null)
  return {
    news,
    hear: news.set,
    since: createStore<Since | null>(null),
    openThreads: createStore<ReadonlyMap<string, number>>(new Map()),
  }
}

/** One word for each part of a map that may be commented on: the same part has the same. */
export function subjectKey(on: Subject): string {
  if ('cell' in on) return `cell ${on.cell.matrix} ${on.cell.row} ${on.cell.column}`
  const [[kind, id] = []] = Object.entries(on)
  return `${kind} ${id}`
}

/** What this device keeps of comments that the server does not have, under names that begin so. */
export const WAITING_COMMENTS = 'golden-thread:comments'

/** Of whoever signs out nothing stays on this device. */
export function forgetWaitingComments(): void {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(WAITING_COMMENTS)) localStorage.removeItem(name)
}
