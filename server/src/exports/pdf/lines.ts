import type { Fonts, Piece } from './fonts.ts'

/** Words in one weight. */
export interface Words {
  readonly text: string
  readonly bold?: boolean
  /** A new line begins here; its own text is not set. */
  readonly isBreak?: boolean
}

/** One line: its pieces, each with its distance from the left edge in points. */
export type Line = readonly (Piece & { readonly x: number })[]

/** A word, or the white space between two, with its width in points. */
interface Token {
  readonly pieces: readonly Piece[]
  readonly width: number
  readonly isSpace: boolean
  readonly isBreak?: boolean
}

/** The words broken into lines no wider than `width` points; a word that is wider by itself is broken where it must be. */
export function breakLines(fonts: Fonts, words: readonly Words[], size: number, width: number): Line[] {
  const lines: Line[] = []
  let line: { face: Piece['face']; text: string; x: number }[] = []
  let x = 0
  const end = (): void => {
    lines.push(line)
    line = []
    x = 0
  }
  const put = (token: Token): void => {
    for (const piece of token.pieces) {
      const last = line.at(-1)
      // One piece a face, where it can be: each is an instruction in the file.
      if (last?.face === piece.face) last.text += piece.text
      else line.push({ ...piece, x })
      x += fonts.width(piece, size)
    }
  }
  for (const token of tokensOf(fonts, words, size)) {
    if (token.isBreak) {
      end()
      continue
    }
    if (token.isSpace) {
      if (x > 0 && x + token.width <= width) put(token)
      continue
    }
    if (x > 0 && x + token.width > width) end()
    if (token.width <= width) put(token)
    else
      for (const part of charactersOf(fonts, token, size)) {
        if (x > 0 && x + part.width > width) end()
        put(part)
      }
  }
  if (line.length > 0 || lines.length === 0) end()
  return lines
}

function tokensOf(fonts: Fonts, words: readonly Words[], size: number): Token[] {
  const tokens: Token[] = []
  // A word may run from one weight into the next without a space: then both are one token.
  let open: Piece[] = []
  const close = (): void => {
    if (open.length > 0) tokens.push(tokenOf(fonts, open, size, false))
    open = []
  }
  for (const { text, bold = false, isBreak = false } of words) {
    if (isBreak) {
      close()
      tokens.push({ pieces: [], width: 0, isSpace: false, isBreak })
      continue
    }
    for (const part of text.split(/( +)/)) {
      if (part === '') continue
      if (part.startsWith(' ')) {
        close()
        tokens.push(tokenOf(fonts, fonts.pieces(' ', bold), size, true))
      } else open.push(...fonts.pieces(part, bold))
    }
  }
  close()
  return tokens
}

const tokenOf = (fonts: Fonts, pieces: readonly Piece[], size: number, isSpace: boolean): Token => ({
  pieces,
  isSpace,
  width: pieces.reduce((sum, piece) => sum + fonts.width(piece, size), 0),
})

const charactersOf = (fonts: Fonts, { pieces }: Token, size: number): Token[] =>
  pieces.flatMap(({ face, text }) =>
    [...text].map((character) => tokenOf(fonts, [{ face, text: character }], size, false)),
  )
