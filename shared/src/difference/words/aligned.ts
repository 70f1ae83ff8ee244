import type { Paragraph } from './paragraphs.ts'
import { type Budget, commonEnd, commonStart } from './wordDifference.ts'

/** A paragraph before and what became of it; without the one it is new, without the other it is gone. */
export type Match = readonly [before: Paragraph | undefined, after: Paragraph | undefined]

/**
 * Which paragraph became which: those that are the same and stand once in each, in the longest order that both have
 * (patience), hold the rest; between them each goes to the first that reads like it. Costs n log n paragraphs, whatever
 * was done to the text, beside a look at the few that come next.
 */
export function aligned(before: readonly Paragraph[], after: readonly Paragraph[], budget: Budget): Match[] {
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const [was, is] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const same = (paragraphs: readonly Paragraph[]): Match[] =>
    paragraphs.map((one, at) => [one, paragraphs[at]])
  const pairs = same(after.slice(0, start))
  let [x, y] = [0, 0]
  for (const [atX, atY] of [...anchors(was, is), [was.length, is.length] as const]) {
    pairs.push(...alike(was.slice(x, atX), is.slice(y, atY), budget))
    if (atX < was.length) pairs.push([was[atX], is[atY]])
    ;[x, y] = [atX + 1, atY + 1]
  }
  return [...pairs, ...same(after.slice(after.length - end))]
}

type Place = readonly [before: number, after: number]

/** Places of paragraphs that are there once on both sides: the longest run of them that is in order on both. */
function anchors(before: readonly Paragraph[], after: readonly Paragraph[]): readonly Place[] {
  const [was, is] = [once(before), once(after)]
  const places: Place[] = [...was].flatMap(([key, at]) => {
    const now = is.get(key)
    return now === undefined ? [] : [[at, now] as const]
  })
  // Each pile ends with the least place so far of a run of its length; who lies under whom leads back.
  const piles: number[] = []
  const under: number[] = []
  for (const [index, [, place]] of places.entries()) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[piles[middle]!]?.[1] ?? 0) < place) low = middle + 1
      else high = middle
    }
    under[index] = piles[low - 1] ?? -1
    piles[low] = index
  }
  const run: Place[] = []
  for (let at = piles.at(-1) ?? -1; at >= 0; at = under[at] ?? -1) run.push(places[at]!)
  return run.reverse()
}

function once(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (const [at, { key }] of paragraphs.entries()) {
    if (places.has(key)) twice.add(key)
    places.set(key, at)
  }
  for (const key of twice) places.delete(key)
  return places
}

/** A paragraph is looked for among so many that come next. */
const AHEAD = 12
/** Of the words of two paragraphs so many must be the same ones for one to have become the other. */
const ALIKE = 0.4

function alike(before: readonly Paragraph[], after: readonly Paragraph[], budget: Budget): Match[] {
  const pairs: Match[] = []
  const words = after.map(wordsIn)
  let y = 0
  for (const paragraph of before) {
    const own = wordsIn(paragraph)
    let [best, score] = [-1, ALIKE]
    for (let at = y; at < Math.min(y + AHEAD, after.length); at += 1) {
      if (budget.left <= 0) break
      budget.left -= own.size
      const found = after[at]?.key === paragraph.key ? 1 : likeness(own, words[at]!)
      // The first of those that are equally like it.
      if (found > score) [best, score] = [at, found]
    }
    if (best < 0) pairs.push([paragraph, undefined])
    else {
      for (; y < best; y += 1) pairs.push([undefined, after[y]])
      pairs.push([paragraph, after[y]])
      y += 1
    }
  }
  return [...pairs, ...after.slice(y).map((one): Match => [undefined, one])]
}

const wordsIn = ({ tokens }: Paragraph): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ key }) => (/[\p{L}\p{N}]/u.test(key) ? [key.toLowerCase()] : [])))

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let both = 0
  for (const word of one) if (other.has(word)) both += 1
  return (2 * both) / (one.size + other.size)
}
