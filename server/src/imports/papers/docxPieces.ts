import { isHeading, oneLine, PAPER_PIECES_MAX, type UnplacedPiece } from '@golden-thread/shared/imports'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { childOf, childrenOf, type XmlElement, xmlTree } from '../xml/index.ts'

/** The parts of a Word file that are read, as text. */
export interface DocxParts {
  readonly document: string
  /** How its lists are numbered; absent where it has none. */
  readonly numbering?: string
}

/** The pieces of a Word file: headings by their styles, lists and numbers as Word counts them, tables by their rows. */
export function docxPieces(parts: DocxParts): Result<UnplacedPiece[], string> {
  const document = xmlTree(parts.document)
  if (!document.ok) return document
  const numbering = parts.numbering === undefined ? undefined : xmlTree(parts.numbering)
  if (numbering && !numbering.ok) return numbering
  const body = childOf(document.value, 'body')
  if (!body) return refuse('This Word file has no text in it. Choose another file.')
  const reader = new Reader(new Counters(numbering?.value))
  reader.read(body)
  return ok(reader.pieces)
}

class Reader {
  readonly pieces: UnplacedPiece[] = []
  readonly #counters: Counters
  #list = 0
  #lastList: string | undefined
  #table = 0

  constructor(counters: Counters) {
    this.#counters = counters
  }

  read(container: XmlElement): void {
    for (const child of container.children) {
      if (this.pieces.length > PAPER_PIECES_MAX) return
      if (child.name === 'p') this.#paragraph(child)
      else if (child.name === 'tbl') this.#rows(child)
      // Content controls and tracked insertions hold paragraphs as the body does.
      else if (child.name === 'sdt') this.read(childOf(child, 'sdtContent') ?? child)
      else if (child.name === 'ins') this.read(child)
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const text = oneLine(wordsIn(paragraph))
    const properties = childOf(paragraph, 'pPr')
    const mark = this.#counters.next(properties)
    if (text === '') return
    const style = properties && childOf(properties, 'pStyle')?.attributes.val
    if (style !== undefined && /^(?:heading|title|berschrift|titre)/i.test(style)) {
      this.#push({ is: 'heading', text })
    } else if (mark?.isBullet) this.#item(mark.list, '•', text)
    else if (mark && /^\d+(?:\.\d+)*$/.test(mark.text) && mark.level === 0 && text.length >= 120)
      this.#push({ is: 'paragraph', number: mark.text, text })
    else if (mark) this.#item(mark.list, /^\d/.test(mark.text) ? `${mark.text}.` : mark.text, text)
    else {
      const [, number, rest] = /^(\d{1,3}(?:\.\d{1,3}){0,3})[.)]\s+(\S.*)$/u.exec(text) ?? []
      if (number && rest) this.#push({ is: 'paragraph', number, text: rest })
      else this.#push(isHeading(text) ? { is: 'heading', text } : { is: 'paragraph', text })
    }
  }

  #push(piece: UnplacedPiece): void {
    this.#lastList = undefined
    this.pieces.push(piece)
  }

  #item(list: string, marker: string, text: string): void {
    if (this.#lastList !== list) this.#list += 1
    this.#lastList = list
    this.pieces.push({ is: 'item', list: this.#list, marker, text })
  }

  #rows(table: XmlElement): void {
    this.#lastList = undefined
    this.#table += 1
    for (const row of childrenOf(table, 'tr')) {
      const cells = childrenOf(row, 'tc').map((cell) => oneLine(childrenOf(cell, 'p').map(wordsIn).join(' ')))
      if (cells.some(Boolean)) this.pieces.push({ is: 'row', table: this.#table, cells })
    }
  }
}

/** The words of a paragraph. What was struck out is no part of it, and neither are instructions of fields. */
function wordsIn(paragraph: XmlElement): string {
  let words = ''
  const left = [...paragraph.children].toReversed()
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.name === 't') words += next.text
    else if (next.name === 'tab' || next.name === 'br' || next.name === 'cr') words += ' '
    else if (next.name === 'noBreakHyphen') words += '-'
    else if (!['del', 'moveFrom', 'pPr', 'rPr', 'instrText', 'AlternateContent'].includes(next.name))
      left.push(...next.children.toReversed())
  }
  return words
}

interface Mark {
  readonly list: string
  readonly level: number
  readonly isBullet: boolean
  /** "3", "3.1", "(a)". */
  readonly text: string
}

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

/** Counts numbered paragraphs as Word does: each list by itself, a level anew below the next number above it. */
class Counters {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>()
  readonly #counts = new Map<string, number[]>()

  constructor(numbering: XmlElement | undefined) {
    const abstracts = new Map(
      childrenOf(numbering, 'abstractNum').map((each) => [
        each.attributes.abstractNumId ?? '',
        levelsOf(each),
      ]),
    )
    for (const num of childrenOf(numbering, 'num')) {
      const levels = abstracts.get(childOf(num, 'abstractNumId')?.attributes.val ?? '')
      if (levels) this.#levels.set(num.attributes.numId ?? '', levels)
    }
  }

  next(properties: XmlElement | undefined): Mark | undefined {
    const given = properties && childOf(properties, 'numPr')
    const list = given && childOf(given, 'numId')?.attributes.val
    if (!given || !list || list === '0') return undefined
    const level = Math.min(8, Math.max(0, Number(childOf(given, 'ilvl')?.attributes.val ?? 0) || 0))
    const levels = this.#levels.get(list)
    const own = levels?.get(level)
    if (!own || own.format === 'bullet' || own.format === 'none')
      return { list, level, isBullet: true, text: '' }
    const counts = this.#counts.get(list) ?? []
    counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    this.#counts.set(list, counts)
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return written(counts[at] ?? levels?.get(at)?.start ?? 1, levels?.get(at)?.format ?? 'decimal')
    })
    return { list, level, isBullet: false, text: text.replace(/[.\s]+$/, '') }
  }
}

const levelsOf = (abstract: XmlElement): ReadonlyMap<number, Level> =>
  new Map(
    childrenOf(abstract, 'lvl').map((level) => [
      Number(level.attributes.ilvl ?? 0),
      {
        format: childOf(level, 'numFmt')?.attributes.val ?? 'decimal',
        text: childOf(level, 'lvlText')?.attributes.val ?? '%1',
        start: Number(childOf(level, 'start')?.attributes.val ?? 1) || 1,
      },
    ]),
  )

function written(number: number, format: string): string {
  if (/letter/i.test(format)) return String.fromCharCode(97 + ((number - 1) % 26))
  if (/roman/i.test(format))
    return ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][number - 1] ?? String(number)
  return String(number)
}
