import { readFileSync } from 'node:fs'
import { type Face, fontFiles } from '../fonts/index.ts'

/** What stands for a character that no font of ours has: PDF/UA forbids the empty box. */
const UNKNOWN = '?'

/** Words of one face that stand next to each other. */
export interface Piece {
  readonly face: Face
  readonly text: string
}

interface FontkitFont {
  hasGlyphForCodePoint(codePoint: number): boolean
}

/** The fonts of one document. Each is embedded only where something is set in it. */
export interface Fonts {
  /** The text in the faces that have its characters. */
  pieces(text: string, bold: boolean): Piece[]
  /** In points. */
  width(piece: Piece, size: number): number
}

export function registerFonts(doc: PDFKit.PDFDocument): Fonts {
  for (const [face, file] of fontFiles()) doc.registerFont(face, readFileSync(file))
  const loaded = new Map<Face, FontkitFont>()
  /** By face and text, at a size of 1,000: a table repeats its words in every cell. */
  const widths = new Map<string, number>()
  const glyphs = new Map<number, readonly [regular: Face | undefined, bold: Face | undefined]>()

  function fontOf(face: Face): FontkitFont {
    const found = loaded.get(face)
    if (found) return found
    doc.font(face)
    // pdfkit keeps the font that it reads to itself, and its types do not tell.
    const font = (doc as unknown as { _font: { font: FontkitFont } })._font.font
    loaded.set(face, font)
    return font
  }

  function faceOf(codePoint: number, bold: boolean): Face | undefined {
    let faces = glyphs.get(codePoint)
    if (!faces) {
      const first = (of: readonly Face[]) => of.find((face) => fontOf(face).hasGlyphForCodePoint(codePoint))
      faces = [first(['regular', 'fallback']), first(['bold', 'fallbackBold'])]
      glyphs.set(codePoint, faces)
    }
    return faces[bold ? 1 : 0]
  }

  return {
    pieces(text, bold) {
      const pieces: { face: Face; text: string }[] = []
      for (const character of text) {
        const found = faceOf(character.codePointAt(0) ?? 0, bold)
        const face = found ?? (bold ? 'bold' : 'regular')
        const shown = found ? character : UNKNOWN
        const last = pieces.at(-1)
        if (last?.face === face) last.text += shown
        else pieces.push({ face, text: shown })
      }
      return pieces
    },
    width({ face, text }, size) {
      const key = `${face} ${text}`
      let width = widths.get(key)
      if (width === undefined) {
        width = doc.font(face, 1000).widthOfString(text)
        widths.set(key, width)
      }
      return (width * size) / 1000
    },
  }
}
