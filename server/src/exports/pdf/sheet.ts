import type { Fonts } from './fonts.ts'
import { breakLines, type Line, type Words } from './lines.ts'

/** A4 with margins of 2 cm at the sides and 1.7 cm above and below, in points. */
export const MARGIN = { side: 56.7, top: 48.2 }
const LEADING = 1.35

/** Where on which page the next thing goes, and what every part of a paper draws with. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument
  readonly fonts: Fonts
  y: number
  /** In points, of what lies between the margins. */
  width(): number
  /** Room left on this page, and on a fresh one, in points. */
  room(): number
  roomOfPage(): number
  newPage(): void
  /** A bookmark to where the next thing goes, under the last one of a higher level. */
  bookmark(level: number, title: string): void
  /** Turns the next pages, where it says so; a fresh one begins unless this is so already. */
  turn(across: boolean | undefined): void
  breakLines(words: readonly Words[], size: number, width: number): Line[]
  /** Draws lines downwards from `top`; answers where they end. */
  draw(lines: readonly Line[], size: number, at: { readonly x: number; readonly top: number }): number
}

export const lineHeight = (size: number): number => size * LEADING

export function openSheet(doc: PDFKit.PDFDocument, fonts: Fonts, across = false): Sheet {
  let isAcross = across
  const marks: { readonly level: number; readonly item: PDFKit.PDFOutline }[] = []
  const add = (): void => {
    doc.addPage({ size: 'A4', layout: isAcross ? 'landscape' : 'portrait', margin: 0 })
    sheet.y = MARGIN.top
  }
  const sheet: Sheet = {
    doc,
    fonts,
    y: MARGIN.top,
    width: () => doc.page.width - 2 * MARGIN.side,
    room: () => doc.page.height - MARGIN.top - FOOTER - sheet.y,
    roomOfPage: () => doc.page.height - 2 * MARGIN.top - FOOTER,
    newPage: add,
    bookmark(level, title) {
      while ((marks.at(-1)?.level ?? 0) >= level) marks.pop()
      const above = marks.at(-1)?.item ?? doc.outline
      // Its own level shows when the file is opened; what is under a chapter is folded away.
      const options = { expanded: level === 1, top: sheet.y } as unknown as { expanded: boolean }
      marks.push({ level, item: above.addItem(title, options) })
    },
    turn(across) {
      if (across === undefined || across === isAcross) return
      isAcross = across
      add()
    },
    breakLines: (words, size, width) => breakLines(fonts, words, size, width),
    draw(lines, size, { x, top }) {
      let y = top
      for (const line of lines) {
        for (const piece of line)
          doc.font(piece.face, size).text(piece.text, x + piece.x, y, { lineBreak: false, baseline: 'top' })
        y += lineHeight(size)
      }
      return y
    },
  }
  add()
  return sheet
}

/** The height that is kept for a line at the foot of the page. */
const FOOTER = 16

/** "Title. Page 2 of 5" at the foot of each page; it is part of the page and not of the text. */
export function drawFooters({ doc, fonts }: Sheet, title: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page)
    const [line] = breakLines(
      fonts,
      [{ text: `${title}. Page ${page + 1} of ${count}` }],
      9,
      doc.page.width - 2 * MARGIN.side,
    )
    doc.markContent('Artifact', { type: 'Pagination' })
    for (const piece of line ?? [])
      doc
        .font(piece.face, 9)
        .fillColor('#333333')
        .text(piece.text, MARGIN.side + piece.x, doc.page.height - MARGIN.top, { lineBreak: false })
    doc.endMarkedContent()
  }
}
