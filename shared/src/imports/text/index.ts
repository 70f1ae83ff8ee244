export type { BlockItem, PaperBlock, PaperRow } from './block.ts'
export type {
  BlockChoice,
  BlockChoices,
  ClaimsChoice,
  ElementChoice,
  ElementsChoice,
  EvidenceChoice,
  LeadsChoice,
  SaidLinkChoice,
  TextChoices,
} from './choice.ts'
export { entriesOfPaper, type PaperEntries } from './entriesOfPaper.ts'
export { oneLine, PAPER_CHARS_MAX, PAPER_PIECES_MAX, type UnplacedPiece } from './piece.ts'
export { isHeading } from './piecesOfText.ts'
export { type BroughtElement, type PlannedPaper, planPaper } from './planPaper.ts'
export { paperFromText, paperOf, type ReadPaper } from './readPaper.ts'
