import { aliveElements, type Element, type KindId, labelOf, type StrategyMap } from '../../model/index.ts'
import { type ElementEntry, folded, type SourcePlace } from '../entries/index.ts'

/** A row that is nearly an element of the map: offered, and never taken by itself. */
export interface NearMatch {
  readonly row: number
  readonly table?: string
  /** What the row says. */
  readonly says: string
  /** The code of the element, and how it reads. */
  readonly code: string
  readonly label: string
}

const OFFERED_MAX = 100
/** How much of their words two titles have to share. */
const SHARED_LEAST = 0.6

/** The titles among these that share most of their words with one of the map, the nearest for each. */
export function nearMatches(map: StrategyMap, made: readonly ElementEntry[]): readonly NearMatch[] {
  const byWord = new Map<string, Element[]>()
  for (const element of aliveElements(map))
    for (const word of wordsOf(element.title)) {
      const there = byWord.get(word)
      if (there) there.push(element)
      else byWord.set(word, [element])
    }
  const offers: NearMatch[] = []
  for (const entry of made) {
    if (offers.length >= OFFERED_MAX) break
    const near = nearest(byWord, entry.title, entry.kind)
    if (near?.code)
      offers.push({ ...placed(entry.place), says: entry.title, code: near.code, label: labelOf(near) })
  }
  return offers
}

const placed = ({ row, table }: SourcePlace) => ({ row, ...(table ? { table } : {}) })

/** Words that half of a map has tell nothing apart, and would cost most of the time. */
const COMMON = 200

function nearest(
  byWord: ReadonlyMap<string, readonly Element[]>,
  title: string,
  kind: KindId,
): Element | undefined {
  const words = wordsOf(title)
  const shared = new Map<Element, number>()
  for (const word of words) {
    const elements = byWord.get(word) ?? []
    if (elements.length > COMMON) continue
    for (const element of elements)
      if (element.kind === kind) shared.set(element, (shared.get(element) ?? 0) + 1)
  }
  let best: { element: Element; share: number } | undefined
  for (const [element, count] of shared) {
    const share = (2 * count) / (words.size + wordsOf(element.title).size)
    if (share >= SHARED_LEAST && (!best || share > best.share)) best = { element, share }
  }
  return best?.element
}

/** The words of a title by their beginnings, so that "crimes" is near "crime". */
const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    folded(title)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, 5)),
  )
