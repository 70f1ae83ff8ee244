import { aligned, type Match } from './aligned.ts'
import { type Paragraph, type ParagraphKind, wordsOf } from './paragraphs.ts'
import { type Budget, type WordPiece, wordDifference } from './wordDifference.ts'

/** A paragraph that reads differently; null where it was not there, or is not there any more. */
export interface ParagraphChange {
  /** Moved: the same words, somewhere else in the section. */
  readonly change: 'added' | 'removed' | 'changed' | 'moved'
  /** What it is now; of one that is gone, what it was. */
  readonly as: ParagraphKind
  /** What it was before, where that is something else. */
  readonly was?: ParagraphKind
  readonly before: string | null
  readonly after: string | null
  /** Of one that has changed, what of it came and went. */
  readonly words?: readonly WordPiece[]
}

/** What the paragraphs of a section have gained, lost and changed, in the order in which they are read. */
export function paragraphDifference(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  budget: Budget,
): ParagraphChange[] {
  const pairs = aligned(before, after, budget)
  const moved = movedIn(pairs)
  return pairs.flatMap((pair): ParagraphChange[] => {
    const [was, is] = pair
    if (was && is) return was.key === is.key ? [] : [changed(was, is, budget)]
    if (is) {
      const words = wordsOf(is)
      const isMoved = moved.has(pair)
      return [
        { change: isMoved ? 'moved' : 'added', as: is.as, before: isMoved ? words : null, after: words },
      ]
    }
    if (!was || moved.has(pair)) return []
    return [{ change: 'removed', as: was.as, before: wordsOf(was), after: null }]
  })
}

const changed = (was: Paragraph, is: Paragraph, budget: Budget): ParagraphChange => ({
  change: 'changed',
  as: is.as,
  ...(was.as === is.as ? {} : { was: was.as }),
  before: wordsOf(was),
  after: wordsOf(is),
  words: wordDifference(was.tokens, is.tokens, budget),
})

/** Each that is gone in one place and is there in another, once for each time it is. */
function movedIn(pairs: readonly Match[]): ReadonlySet<Match> {
  const gone = new Map<string, Match[]>()
  for (const pair of pairs) {
    const [was, is] = pair
    if (was && !is) gone.set(was.key, [...(gone.get(was.key) ?? []), pair])
  }
  const moved = new Set<Match>()
  for (const pair of pairs) {
    const [was, is] = pair
    const from = !was && is ? gone.get(is.key)?.shift() : undefined
    if (from) moved.add(pair).add(from)
  }
  return moved
}
