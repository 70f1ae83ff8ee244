import { ok, type Result, refuse } from '../../result.ts'
import type { PaperBlock } from './block.ts'
import { blocksOf } from './blocksOf.ts'
import { PAPER_CHARS_MAX, PAPER_PIECES_MAX, placed, type UnplacedPiece } from './piece.ts'
import { piecesOfText } from './piecesOfText.ts'
import { paperText } from './text.ts'

/** A paper that was read: what it is made of, and its text as it is kept, one line for each part. */
export interface ReadPaper {
  readonly blocks: readonly PaperBlock[]
  readonly text: string
}

/** Pasted text as a paper, or a sentence on why it is none. */
export function paperFromText(text: string): Result<ReadPaper, string> {
  if (text.length > PAPER_CHARS_MAX) return refuse(paperText.tooLong(PAPER_CHARS_MAX))
  return paperOf(piecesOfText(text))
}

/** The pieces that a web page or a Word file has, as a paper. */
export function paperOf(pieces: readonly UnplacedPiece[]): Result<ReadPaper, string> {
  if (pieces.length > PAPER_PIECES_MAX) return refuse(paperText.tooManyPieces(PAPER_PIECES_MAX))
  const { pieces: inPlace, text } = placed(pieces)
  if (text.trim() === '') return refuse(paperText.empty)
  if (text.length > PAPER_CHARS_MAX) return refuse(paperText.tooLong(PAPER_CHARS_MAX))
  return ok({ blocks: blocksOf(inPlace), text })
}
