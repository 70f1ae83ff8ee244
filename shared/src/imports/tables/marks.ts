import { folded, type MarkMeaning, type SourceCell } from '../entries/index.ts'

/** What the words of our own matrices and the ticks of anybody's mean, until somebody says otherwise. */
export function guessMark(mark: string): MarkMeaning | undefined {
  const words = folded(mark)
  return MEANINGS.find(([pattern]) => pattern.test(words))?.[1]
}

const MEANINGS: readonly (readonly [RegExp, MarkMeaning])[] = [
  [/^(x|xx|✓|✔|☑|√|•|●|■|◆|\*|y|yes|1|true|tick|direct|stated|d|full)$/, 'stated'],
  [/^(\(x\)|x\?|○|◦|direct \(inferred\)|inferred|i|partial|p|implied|some)$/, 'inferred'],
  [/^(\?|assumed|maybe|possible)$/, 'assumed'],
  [/^(none|no|0|false)$/, 'none'],
  [/^(n\/a|na|not applicable)$/, 'not-applicable'],
  // What follows from other links, and what nobody has looked at, is nothing that can be said of a cell.
  [/^(-|–|—|\.|n|not assessed|not yet assessed|through .*|collective claim)$/, 'nothing'],
]

/** A mark as it is counted and asked about: without the note that a paper of ours puts behind it. */
export const markOf = (cell: SourceCell): string =>
  cell === true
    ? 'yes'
    : cell === false
      ? 'no'
      : String(cell)
          .replace(/\s*\[note \d+\]$/i, '')
          .trim()

/** A mark is short: longer words are not of a matrix. */
export const isLikeMark = (cell: SourceCell): boolean => {
  const mark = markOf(cell)
  return mark.length <= 4 || guessMark(mark) !== undefined
}

/** What a mark means by the choices, whatever its capitals; by a guess where they are silent. */
export function meaningOfMark(
  mark: string,
  marks: Readonly<Record<string, MarkMeaning>>,
): MarkMeaning | undefined {
  if (Object.hasOwn(marks, mark)) return marks[mark]
  const word = folded(mark)
  const said = Object.keys(marks).find((each) => folded(each) === word)
  return said === undefined ? guessMark(mark) : marks[said]
}
