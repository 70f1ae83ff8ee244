/**
 * A piece of a paper as a reader finds it, in its order: pasted text, a web page and a Word file all become these. `row`
 * is its line in the text of the paper that is kept with the map, from 1.
 */
export type PaperPiece = { readonly row: number } & (
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string; readonly number?: string }
  | { readonly is: 'item'; readonly text: string; readonly marker: string; readonly list: number }
  | { readonly is: 'row'; readonly cells: readonly string[]; readonly table: number }
)

/** A piece without its line: lines are given when all pieces are there. */
export type UnplacedPiece = PaperPiece extends infer P
  ? P extends PaperPiece
    ? Omit<P, 'row'>
    : never
  : never

/** The longest paper that is read, in characters and in pieces; a report of 300 pages has a million and 10,000. */
export const PAPER_CHARS_MAX = 2_000_000
export const PAPER_PIECES_MAX = 20_000

/** One line for each piece, as the text is kept; `placed` pieces point into it. */
export function placed(pieces: readonly UnplacedPiece[]): {
  readonly pieces: PaperPiece[]
  readonly text: string
} {
  const lines = pieces.map(lineOf)
  return {
    pieces: pieces.map((piece, at) => ({ ...piece, row: at + 1 }) as PaperPiece),
    text: lines.join('\n'),
  }
}

function lineOf(piece: UnplacedPiece): string {
  switch (piece.is) {
    case 'heading':
      return piece.text
    case 'paragraph':
      return piece.number === undefined ? piece.text : `${piece.number}. ${piece.text}`
    case 'item':
      return `${piece.marker} ${piece.text}`
    case 'row':
      return piece.cells.join('\t')
  }
}

/** Words on one line, with plain blanks: what a paper of the web or of Word has between words is of no account. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\u00AD\u200B\u2060\uFEFF\uFFFC]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
