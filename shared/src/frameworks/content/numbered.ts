import type { ElementRow } from './rows.ts'

/** Rows with the codes that a paper's own order gives them: R1, R2, R3. */
export const numbered = (prefix: string, rows: readonly Omit<ElementRow, 'code'>[]): ElementRow[] =>
  rows.map((row, at) => ({ code: `${prefix}${at + 1}`, ...row }))

/** The row with this title: the papers name things, and only our tables number them. */
export function codeOf(rows: readonly ElementRow[], title: string): string {
  const row = rows.find((candidate) => candidate.title === title)
  if (!row) throw new Error(`No row of the paper is called "${title}".`)
  return row.code
}
