import {
  type Block,
  columnGroups,
  type Inline,
  inlineText,
  isEmpty,
  type Points,
  referenceText,
} from '@golden-thread/shared/paper'
import { never } from '@golden-thread/shared/result'
import { partsOf } from '../turning/index.ts'
import type { Words } from './lines.ts'
import { drawPicture } from './picture.ts'
import { lineHeight, MARGIN, type Sheet } from './sheet.ts'
import { addElement, openElement, type Structure } from './structure.ts'
import { drawTable } from './table.ts'

const TEXT = 12
const HEADING = 15
const SUBHEADING = 13

export function drawBlocks(
  sheet: Sheet,
  root: Structure,
  blocks: readonly Block[],
  pictures: ReadonlyMap<Block, Uint8Array> = new Map(),
): void {
  let tables = 0
  let list: { readonly type: string; readonly structure: Structure } | undefined
  const turns = new Map(partsOf(blocks).map((part) => [part.blocks[0], part.across]))
  for (const block of blocks) {
    // Upright for reading, across for a part with a wide table.
    sheet.turn(turns.get(block))
    if (list && list.type !== block.type) {
      list.structure.end()
      list = undefined
    }
    if (block.type === 'table' && !isEmpty(block.table)) {
      for (const part of columnGroups(block.table)) drawTable(sheet, root, part, ++tables)
      continue
    }
    if (block.type === 'note' || block.type === 'reference' || block.type === 'numbered') {
      list ??= { type: block.type, structure: openElement(sheet.doc, root, 'L') }
    }
    if (block.type === 'picture') drawPicture(sheet, root, block, pictures.get(block) ?? new Uint8Array())
    drawBlock(sheet, list?.structure ?? root, block)
  }
  list?.structure.end()
}

function drawBlock(sheet: Sheet, parent: Structure, block: Block): void {
  switch (block.type) {
    case 'heading':
      sheet.y += 8
      // A heading at the foot of a page would stand alone there.
      if (sheet.room() < 70) sheet.newPage()
      sheet.bookmark(block.level ?? 2, block.text)
      drawText(sheet, parent, block.level ? 'H3' : 'H2', [{ text: block.text, bold: true }], {
        size: block.level ? SUBHEADING : HEADING,
        after: 6,
      })
      return
    case 'paragraph':
      drawText(sheet, parent, 'P', wordsOf(block.content), { size: TEXT, after: 8 })
      return
    case 'list': {
      if (block.items.length === 0) return
      const list = openElement(sheet.doc, parent, 'L')
      for (const [at, { label, content }] of block.items.entries()) {
        const mark = block.ordered ? `${at + 1}.` : '•'
        drawItem(sheet, list, mark, [{ text: `${label}: `, bold: true }, ...wordsOf(content)])
      }
      list.end()
      sheet.y += 6
      return
    }
    case 'points':
      drawPoints(sheet, parent, block, 0)
      sheet.y += 4
      return
    case 'picture':
      drawText(sheet, parent, 'P', [{ text: block.caption }], { size: TEXT, after: 8 })
      return
    case 'table':
      drawText(sheet, parent, 'P', [{ text: block.table.empty }], { size: TEXT, after: 8 })
      return
    case 'numbered':
      drawItem(sheet, parent, `${block.number}.`, wordsOf(block.content))
      return
    case 'note':
      drawItem(sheet, parent, inlineText({ type: 'note', note: block.number }), wordsOf(block.content))
      return
    case 'reference': {
      const mark = block.number === null ? '•' : inlineText({ type: 'source', source: block.number })
      drawItem(sheet, parent, mark, [{ text: referenceText(block) }])
      return
    }
    default:
      never(block)
  }
}

export function drawText(
  sheet: Sheet,
  parent: Structure,
  type: 'H1' | 'H2' | 'H3' | 'P',
  words: readonly Words[],
  { size, after }: { readonly size: number; readonly after: number },
): void {
  const structure = openElement(sheet.doc, parent, type)
  flow(sheet, structure, words, { size, x: MARGIN.side, width: sheet.width() })
  structure.end()
  sheet.y += after
}

/** Points within a point are a list within its body. */
function drawPoints(sheet: Sheet, parent: Structure, { ordered, points }: Points, level: number): void {
  const list = openElement(sheet.doc, parent, 'L')
  for (const [at, { content, within }] of points.entries()) {
    const mark = ordered ? `(${letter(at)})` : '•'
    const more = (body: Structure) => {
      for (const inner of within) drawPoints(sheet, body, inner, level + 1)
    }
    drawItem(sheet, list, mark, wordsOf(content), { left: 20 * level + 20, more })
  }
  list.end()
}

/** "a", "b", … "z", "aa": as Word counts them. */
const letter = (at: number): string => String.fromCharCode(97 + (at % 26)).repeat(Math.floor(at / 26) + 1)

function drawItem(
  sheet: Sheet,
  list: Structure,
  mark: string,
  words: readonly Words[],
  { left = 0, more }: { readonly left?: number; readonly more?: (body: Structure) => void } = {},
): void {
  const item = openElement(sheet.doc, list, 'LI')
  const label = sheet.breakLines([{ text: mark.replaceAll(' ', '\u00A0') }], TEXT, 80)
  const indent = Math.max(20, widthOf(sheet, mark) + 8)
  if (sheet.room() < lineHeight(TEXT)) sheet.newPage()
  const top = sheet.y
  addElement(sheet.doc, item, 'Lbl', () => {
    sheet.draw(label, TEXT, { x: MARGIN.side + left, top })
  })
  const body = openElement(sheet.doc, item, 'LBody')
  flow(sheet, body, words, {
    size: TEXT,
    x: MARGIN.side + left + indent,
    width: sheet.width() - left - indent,
  })
  more?.(body)
  body.end()
  item.end()
  sheet.y += 4
}

const widthOf = ({ fonts }: Sheet, text: string): number =>
  fonts.pieces(text, false).reduce((sum, piece) => sum + fonts.width(piece, TEXT), 0)

/** Words over as many pages as they need, all of them one element. */
function flow(
  sheet: Sheet,
  structure: Structure,
  words: readonly Words[],
  { size, x, width }: { readonly size: number; readonly x: number; readonly width: number },
): void {
  let lines = sheet.breakLines(words, size, width)
  while (lines.length > 0) {
    const fits = Math.floor(sheet.room() / lineHeight(size))
    if (fits < 1) {
      sheet.newPage()
      continue
    }
    const part = lines.slice(0, fits)
    lines = lines.slice(fits)
    structure.add(() => {
      sheet.y = sheet.draw(part, size, { x, top: sheet.y })
    })
  }
}

const wordsOf = (content: readonly Inline[]): Words[] =>
  content.map((run) => {
    const isMark = run.type === 'note' || run.type === 'source'
    const text = isMark ? inlineText(run).replaceAll(' ', '\u00A0') : inlineText(run)
    // There is no slanted face: what is stressed is bold.
    return {
      text,
      bold: run.type === 'strong' || run.type === 'emphasis',
      ...(run.type === 'break' ? { isBreak: true } : {}),
    }
  })
