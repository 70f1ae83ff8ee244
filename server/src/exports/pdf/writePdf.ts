import { descriptionOf, documentTitle, type Paper } from '@golden-thread/shared/paper'
import PDFDocument from 'pdfkit'
import { picturesOf } from '../picture/index.ts'
import { partsOf } from '../turning/index.ts'
import { drawBlocks, drawText } from './blocks.ts'
import { registerFonts } from './fonts.ts'
import { drawFooters, openSheet } from './sheet.ts'
import { openDocument } from './structure.ts'
import { withoutCidSet } from './withoutCidSet.ts'

const TITLE = 20

/** A paper as a tagged PDF that passes PDF/UA-1: headings, lists, tables with headers, title, language, bookmarks. */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: paper.language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    info: {
      Title: documentTitle(paper),
      Subject: descriptionOf(paper),
      Creator: 'Golden Thread',
    },
  } as unknown as PDFKit.PDFDocumentOptions)
  const pictures = await picturesOf(paper.blocks)
  const bytes = bytesOf(doc)
  const sheet = openSheet(doc, registerFonts(doc), partsOf(paper.blocks)[0]?.across)
  const root = openDocument(doc)
  sheet.bookmark(1, paper.title)
  drawText(sheet, root, 'H1', [{ text: paper.title, bold: true }], { size: TITLE, after: 10 })
  drawBlocks(sheet, root, paper.blocks, pictures)
  root.end()
  drawFooters(sheet, shortTitle(paper))
  withoutCidSet(doc)
  doc.end()
  return bytes
}

/** A footer of one line, whatever the title of the map. */
const shortTitle = ({ mapTitle }: Paper): string =>
  mapTitle.length <= 80 ? mapTitle : `${mapTitle.slice(0, 79).toWellFormed()}…`

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
}
