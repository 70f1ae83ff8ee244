import type { Token } from './paragraphs.ts'

/** Words that stayed, came or went, in the order in which a reader of both reads them. */
export type WordPiece = { readonly kept: string } | { readonly gone: string } | { readonly added: string }

/** How much may still be looked at, for all the texts of one comparison together. */
export interface Budget {
  left: number
}

/**
 * The shortest edit that makes one paragraph of the other (Myers 1986), word by word. Where they differ in more than that
 * costs, or the budget is used up, what is between the words that both begin and end with is told as replaced.
 */
export function wordDifference(
  before: readonly Token[],
  after: readonly Token[],
  budget: Budget,
): WordPiece[] {
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const [was, is] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const middle = shortestEdit(was, is, budget) ?? [
    ...was.map(({ text }) => ({ gone: text })),
    ...is.map(({ text }) => ({ added: text })),
  ]
  const kept = (tokens: readonly Token[]) => tokens.map(({ text }) => ({ kept: text }))
  return joined([...kept(after.slice(0, start)), ...middle, ...kept(after.slice(after.length - end))])
}

export function commonStart(before: readonly Keyed[], after: readonly Keyed[]): number {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before[at]?.key === after[at]?.key) at += 1
  return at
}

/** Not counting what both begin with. */
export function commonEnd(before: readonly Keyed[], after: readonly Keyed[], start: number): number {
  const most = Math.min(before.length, after.length) - start
  let count = 0
  while (count < most && before[before.length - 1 - count]?.key === after[after.length - 1 - count]?.key)
    count += 1
  return count
}

type Keyed = Pick<Token, 'key'>

/** Past so many words that came or went a paragraph is another one. */
const EDITS_MAX = 600

function shortestEdit(
  before: readonly Token[],
  after: readonly Token[],
  budget: Budget,
): WordPiece[] | undefined {
  const most = Math.min(before.length + after.length, EDITS_MAX)
  // By diagonal, how far of `before` was reached with so many edits; a copy of each round leads the way back.
  let reached = new Int32Array([0, 0, 0])
  const rounds: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    const next = new Int32Array(2 * edits + 5)
    const middle = edits + 2
    const was = edits + 1
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = reached[was + diagonal + 1] ?? 0
      const right = reached[was + diagonal - 1] ?? 0
      const isDown = diagonal === -edits || (diagonal !== edits && right < down)
      let x = edits === 0 ? 0 : isDown ? down : right + 1
      const from = x
      while (x < before.length && x - diagonal < after.length && before[x]?.key === after[x - diagonal]?.key)
        x += 1
      next[middle + diagonal] = x
      budget.left -= 1 + x - from
      if (x >= before.length && x - diagonal >= after.length) return wayBack(before, after, [...rounds, next])
    }
    if (budget.left <= 0) return undefined
    rounds.push(next)
    reached = next
  }
  return undefined
}

function wayBack(
  before: readonly Token[],
  after: readonly Token[],
  rounds: readonly Int32Array[],
): WordPiece[] {
  const pieces: WordPiece[] = []
  let x = before.length
  let y = after.length
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const diagonal = x - y
    const reached = rounds[edits - 1]
    const at = (which: number): number => reached?.[edits + 1 + which] ?? 0
    const isDown = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
    const fromX = edits === 0 ? 0 : isDown ? at(diagonal + 1) : at(diagonal - 1)
    const fromY = edits === 0 ? 0 : fromX - (isDown ? diagonal + 1 : diagonal - 1)
    const [startX, startY] = edits === 0 ? [0, 0] : isDown ? [fromX, fromY + 1] : [fromX + 1, fromY]
    while (x > startX && y > startY) {
      x -= 1
      y -= 1
      pieces.push({ kept: after[y]?.text ?? '' })
    }
    if (edits > 0) {
      if (isDown) pieces.push({ added: after[fromY]?.text ?? '' })
      else pieces.push({ gone: before[fromX]?.text ?? '' })
    }
    x = fromX
    y = fromY
  }
  return pieces.reverse()
}

/**
 * Neighbours of one sort as one. What came and went between the same two words is one change, what went first, also with
 * single blanks between them: "three new" for "four old" is read at once, and not word by word.
 */
function joined(pieces: readonly WordPiece[]): WordPiece[] {
  const found: WordPiece[] = []
  let at = 0
  while (at < pieces.length) {
    let end = at
    while (isChange(pieces[end]) || (end > at && isBlank(pieces[end]) && isChange(pieces[end + 1]))) end += 1
    if (end > at) found.push(...asOne(pieces.slice(at, end)))
    else found.push(pieces[at]!)
    at = Math.max(end, at + 1)
  }
  return merged(found)
}

function asOne(pieces: readonly WordPiece[]): WordPiece[] {
  const isBoth = ['gone', 'added'].every((sort) => pieces.some((piece) => sort in piece))
  if (!isBoth) return [...pieces]
  const side = (sort: 'gone' | 'added') =>
    pieces.map((piece) => (piece as Partial<Record<string, string>>)[sort] ?? keptOf(piece)).join('')
  return [{ gone: side('gone') }, { added: side('added') }]
}

function merged(pieces: readonly WordPiece[]): WordPiece[] {
  const found: WordPiece[] = []
  for (const piece of pieces) {
    const [sort, text] = entry(piece)
    const last = found.at(-1)
    if (last && sort in last) found[found.length - 1] = { [sort]: entry(last)[1] + text } as WordPiece
    else if (text !== '') found.push(piece)
  }
  return found
}

const entry = (piece: WordPiece): [sort: string, text: string] => Object.entries(piece)[0] as [string, string]
const keptOf = (piece: WordPiece): string => ('kept' in piece ? piece.kept : '')
const isBlank = (piece: WordPiece | undefined): boolean => piece !== undefined && keptOf(piece) === ' '
const isChange = (piece: WordPiece | undefined): boolean => piece !== undefined && !('kept' in piece)
