import { paperFromText, paperOf, type ReadPaper } from '@golden-thread/shared/imports'
import { type Result, refuse } from '@golden-thread/shared/result'
import { unzip } from '../zip/index.ts'
import { docxPieces } from './docxPieces.ts'
import { htmlPieces } from './htmlPieces.ts'

/** What a paper may come as: pasted text, a web page, or a Word file. */
export type BroughtPaper =
  | { readonly text: string }
  | { readonly html: string }
  | { readonly docx: Uint8Array }

const HTML_CHARS_MAX = 10_000_000
const PARTS = ['word/document.xml', 'word/numbering.xml'] as const

/** A paper read, or a sentence on why it cannot be. */
export function readPaperFile(file: BroughtPaper): Result<ReadPaper, string> {
  if ('text' in file) return paperFromText(file.text)
  if ('html' in file)
    return file.html.length > HTML_CHARS_MAX
      ? refuse('This page has more than 10 MB. Save the part with the paper, or paste its text.')
      : paperOf(htmlPieces(file.html))
  const parts = unzip(file.docx, PARTS)
  if (!parts.ok) return parts
  const [document, numbering] = PARTS.map((name) => parts.value.get(name))
  if (document === undefined)
    return refuse(
      'This is no Word file, whatever its name says. Save it as .docx in Word, or paste its text.',
    )
  const pieces = docxPieces({ document, ...(numbering === undefined ? {} : { numbering }) })
  return pieces.ok ? paperOf(pieces.value) : pieces
}
