import type { BlockItem, PaperBlock, PaperRow } from './block.ts'
import type { PaperPiece } from './piece.ts'
import { FRONT, mainSection, type Section, sectionOf } from './sections.ts'

/** What a paper is made of, in its order, each part with the number that the paper gives it. */
export function blocksOf(pieces: readonly PaperPiece[]): readonly PaperBlock[] {
  const main = mainSection(pieces)
  const ids = new Ids()
  const blocks: PaperBlock[] = []
  let section: Section = FRONT
  /** The last heading that began no section; it names what stands unnumbered below it. */
  let heading = ''
  let number: string | undefined
  let at = 0
  while (at < pieces.length) {
    const piece = pieces[at]!
    const label = (): string => labelOf(section, main, number, heading)
    switch (piece.is) {
      case 'heading': {
        const next = sectionOf(piece.text)
        section = next ?? section
        heading = next ? '' : piece.text
        number = undefined
        blocks.push(block(ids.heading(), 'heading', label(), piece.row, piece.text))
        at += 1
        break
      }
      case 'paragraph': {
        if (section.is === 'recommendations' && piece.number !== undefined) {
          const run = takeWhile(pieces, at, (each) => each.is === 'paragraph' && each.number !== undefined)
          blocks.push({ ...listOf(ids, 'rec', run, () => section.name), text: blocks.at(-1)?.text ?? '' })
          at += run.length
          break
        }
        number = piece.number ?? number
        blocks.push(block(ids.next(label(), ''), 'paragraph', label(), piece.row, piece.text))
        at += 1
        break
      }
      case 'item': {
        const run = takeWhile(pieces, at, (each) => each.is === 'item' && each.list === piece.list)
        const lead = blocks.at(-1)
        const list = listOf(ids, label(), run, label)
        blocks.push({ ...list, text: lead && lead.is !== 'table' && lead.is !== 'list' ? lead.text : '' })
        at += run.length
        break
      }
      case 'row': {
        const run = takeWhile(pieces, at, (each) => each.is === 'row' && each.table === piece.table)
        const rows = run.flatMap((each): PaperRow[] =>
          each.is === 'row' ? [{ row: each.row, cells: each.cells }] : [],
        )
        const lead = blocks.at(-1)?.text ?? ''
        blocks.push({ ...block(ids.next(label(), 'table'), 'table', label(), piece.row, lead), rows })
        at += run.length
        break
      }
    }
  }
  return withoutHeads(blocks)
}

/** The same first line over several lists is the head of a table that lost its columns. */
function withoutHeads(blocks: readonly PaperBlock[]): PaperBlock[] {
  const firsts = new Map<string, number>()
  for (const { is, items } of blocks)
    if (is === 'list' && items[0]) firsts.set(items[0].text, (firsts.get(items[0].text) ?? 0) + 1)
  return blocks.map((each) => {
    const [first, ...items] = each.items
    return each.is === 'list' && first && items.length > 0 && (firsts.get(first.text) ?? 0) > 1
      ? { ...each, items, head: first.text }
      : each
  })
}

const block = (
  id: string,
  is: PaperBlock['is'],
  paragraph: string,
  row: number,
  text: string,
): PaperBlock => ({
  id,
  is,
  paragraph,
  row,
  text,
  items: [],
  rows: [],
})

/** "9" in the main part, "C2" in section C, "rec 1", "app 3"; what has no number is called by what it stands under. */
function labelOf(section: Section, main: string, number: string | undefined, heading: string): string {
  if (section.is === 'recommendations') return number === undefined ? 'rec' : `rec ${number}`
  if (section.name === main) return number ?? (heading || section.name)
  if (section.is === 'front') return number === undefined ? section.name : number
  if (number === undefined) return section.name
  return section.is === 'lettered' ? `${section.name}${number}` : `${section.name} ${number}`
}

function listOf(ids: Ids, name: string, run: readonly PaperPiece[], label: () => string): PaperBlock {
  const id = ids.next(name, 'list')
  const items = run.flatMap((piece, at): BlockItem[] => {
    if (piece.is !== 'item' && piece.is !== 'paragraph') return []
    const marker = (piece.is === 'item' ? piece.marker : (piece.number ?? '')).replace(/[.]$/, '')
    return [
      { id: `${id}.${at + 1}`, row: piece.row, text: piece.text, paragraph: itemLabel(label(), marker) },
    ]
  })
  return { ...block(id, 'list', label(), run[0]?.row ?? 0, ''), items }
}

/** Items with numbers of their own are called by them: "rec 1", "12(a)"; all others by their paragraph. */
function itemLabel(paragraph: string, marker: string): string {
  if (!/[\p{L}\p{N}]/u.test(marker)) return paragraph
  if (paragraph === 'rec') return `rec ${marker.replace(/[().]/g, '')}`
  return `${paragraph}${marker.startsWith('(') ? marker : `(${marker.replace(/[.)]$/, '')})`}`
}

function takeWhile(
  pieces: readonly PaperPiece[],
  from: number,
  isMeant: (piece: PaperPiece) => boolean,
): PaperPiece[] {
  let end = from
  while (end < pieces.length && isMeant(pieces[end]!)) end += 1
  return pieces.slice(from, end)
}

/** Ids of blocks by what they are called: "9", "9.2" for what goes on with it, "9.list", "app-3.table". */
class Ids {
  readonly #counts = new Map<string, number>()
  #headings = 0

  heading(): string {
    this.#headings += 1
    return `h${this.#headings}`
  }

  next(label: string, part: string): string {
    const name = label
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.()]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
    const base = part ? `${name}.${part}` : name
    const count = (this.#counts.get(base) ?? 0) + 1
    this.#counts.set(base, count)
    return count === 1 ? base : part ? `${base}${count}` : `${base}.${count}`
  }
}
