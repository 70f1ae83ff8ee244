import type { Coverage, CoverageMatrix } from '@golden-thread/shared/coverage'
import type { MatrixId, StrategyMap, Touched } from '@golden-thread/shared/model'
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

export type HowMoved = 'added' | 'changed' | 'gone'

export interface Since {
  readonly baseline: string
  /** "Agreed by the board, 29 September 2005" */
  readonly name: string
  readonly elements: ReadonlyMap<string, HowMoved>
  readonly links: ReadonlyMap<string, HowMoved>
  /** By `subjectKey` of the cell: what has become of it, in words. */
  readonly cells: ReadonlyMap<string, string>
  /** The sections of reports that read differently, by their keys: what heads each. */
  readonly sections: ReadonlyMap<string, string>
  /** "3 added, 1 changed, 2 gone", of everything. */
  readonly summary: string
}

/** Another state of the map, shown in the place of that of now: as it was at a moment, or one that is held against another. */
export interface LookInstead {
  readonly coverage: Coverage
  map(): StrategyMap
  /** Takes in the next value of the map of now, and answers what that touches here. */
  advance(map: StrategyMap, touched: Touched): Touched
  shown(): Instead
}

/** What the screens draw beside such a state. */
export interface Instead {
  /** The state with what is gone from it, for canvas and matrix to draw; the state itself where nothing is held against it. */
  readonly drawn: StrategyMap
  /** The cells of the state that it is held against, for the rows and columns that are gone; null where there is none. */
  readonly before: ReadonlyMap<MatrixId, CoverageMatrix> | null
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

/** When somebody was last in a map, under names that begin so. */
export const LAST_HERE = 'golden-thread:here'

/** Of whoever signs out nothing stays on this device. */
export function forgetWaitingComments(): void {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(WAITING_COMMENTS) || name.startsWith(LAST_HERE)) localStorage.removeItem(name)
}
