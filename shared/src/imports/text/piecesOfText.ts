import { oneLine, type UnplacedPiece } from './piece.ts'

/** The pieces of pasted text: blank lines part them, and the signs at the beginning of a line say what it is. */
export function piecesOfText(text: string): UnplacedPiece[] {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n')
  const pieces: UnplacedPiece[] = []
  let list = 0
  let table = 0
  let isInList = false
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.trim() === '') {
      at += 1
      continue
    }
    const item = itemOf(line)
    if (item) {
      if (!isInList) list += 1
      isInList = true
      const more = followers(lines, at + 1)
      pieces.push({ is: 'item', list, marker: item.marker, text: oneLine([item.text, ...more].join(' ')) })
      at += 1 + more.length
      continue
    }
    isInList = false
    const block = lines.slice(at, endOfBlock(lines, at))
    at += block.length
    const rows = rowsOf(block)
    if (rows) {
      table += 1
      pieces.push(...rows.map((cells): UnplacedPiece => ({ is: 'row', table, cells })))
      continue
    }
    if (isWrapped(block)) pieces.push(paragraphOf(oneLine(block.join(' ')), block.length === 1))
    else {
      list += 1
      pieces.push(
        ...block.map((each): UnplacedPiece => ({ is: 'item', list, marker: '', text: oneLine(each) })),
      )
    }
  }
  return pieces
}

const BULLET = /^\s*([•◦▪·‣●○■□►✓*–—-])\s+(\S.*)$/u
/** "(a)", "a)", "iv." anywhere; "1." only where it stands in, or else it numbers a paragraph. */
const LETTERED = /^\s*(\([a-z]{1,2}\)|\([ivxl]{1,5}\)|\(\d{1,3}\)|[a-z]\)|[ivx]{1,5}[.)])\s+(\S.*)$/
const NUMBERED_INSIDE = /^\s{2,}(\d{1,3}[.)])\s+(\S.*)$/

function itemOf(line: string): { readonly marker: string; readonly text: string } | undefined {
  const [, marker, text] = BULLET.exec(line) ?? LETTERED.exec(line) ?? NUMBERED_INSIDE.exec(line) ?? []
  return marker && text ? { marker: /[\p{L}\p{N}]/u.test(marker) ? marker : '•', text } : undefined
}

const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)]\s+|\t+|(?<=\.\d{1,3})\s+)(\S.*)$/

/** A paragraph, with its number where it has one; a short line without an end is a heading. */
function paragraphOf(text: string, isOneLine: boolean): UnplacedPiece {
  const [, number, rest] = NUMBERED.exec(text) ?? []
  if (number && rest) return { is: 'paragraph', number, text: rest }
  return isOneLine && isHeading(text) ? { is: 'heading', text } : { is: 'paragraph', text }
}

const HEADING_CHARS_MAX = 120

/** A short line that does not end as a sentence does, nor says a thing of a name ("By: Clerk"). */
export const isHeading = (text: string): boolean =>
  text.length <= HEADING_CHARS_MAX &&
  /\p{L}/u.test(text) &&
  (BEGINS_A_PART.test(text) || !/[.;,:?!–-]["'’”)]*$|^[^:]{1,40}:\s/u.test(text))

const BEGINS_A_PART = /^(?:[A-Z]\.\s+\S|(?:appendix|annex|schedule)\s+\w{1,4}\b|summary$)/i

/** Lines that go on with an item: what stands in further than nothing, and is none itself. */
function followers(lines: readonly string[], from: number): string[] {
  const more: string[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || !/^\s{2,}\S/.test(line) || itemOf(line)) break
    more.push(line)
  }
  return more
}

function endOfBlock(lines: readonly string[], from: number): number {
  let at = from + 1
  while (at < lines.length && (lines[at] ?? '').trim() !== '' && !itemOf(lines[at] ?? '')) {
    // A numbered paragraph begins a block of its own, also where no blank line says so.
    if (NUMBERED.test(lines[at] ?? '')) break
    at += 1
  }
  return at
}

/** Lines that were broken at a width are one paragraph; short ones are a list without signs. */
function isWrapped(block: readonly string[]): boolean {
  if (block.length === 1) return true
  const lengths = block.map((line) => line.trim().length)
  const widest = Math.max(...lengths)
  return widest >= 50 && lengths.slice(0, -1).every((length) => length >= widest * 0.6)
}

/** Lines with tabs or bars between their cells, or that end in figures under one another. */
function rowsOf(block: readonly string[]): readonly (readonly string[])[] | undefined {
  if (block.length < 2) return undefined
  const parted = (sign: RegExp): string[][] | undefined => {
    const rows = block.map((line) =>
      line
        .replace(/^\s*\|?|\|?\s*$/g, '')
        .split(sign)
        .map(oneLine),
    )
    return rows.filter((cells) => cells.length > 1).length >= block.length * 0.8
      ? rows.filter((cells) => !cells.every((cell) => /^:?-{2,}:?$/.test(cell)))
      : undefined
  }
  return parted(/\t/) ?? parted(/\|/) ?? figuresOf(block)
}

const FIGURE = '[-–(]?£?\\d[\\d,.]*(?:%|m|k|\\))?'
const FIGURES = new RegExp(`^(.*?\\S)\\s+(${FIGURE}(?:\\s+${FIGURE})*)\\s*$`, 'u')

/**
 * A table whose columns were lost when it was copied: words, and then figures. A row with fewer of them keeps them in
 * the order in which they stand: which of its cells is blank can no longer be seen.
 */
function figuresOf(block: readonly string[]): string[][] | undefined {
  const found = block.map((line) => {
    const [, words, figures] = FIGURES.exec(line.trim()) ?? []
    return words && figures ? { words, figures: figures.trim().split(/\s+/) } : { words: line, figures: [] }
  })
  const counts = found.map(({ figures }) => figures.length).filter((count) => count >= 2)
  if (counts.length < 3 || counts.length < block.length * 0.35) return undefined
  // What most rows have are the columns; a figure before them belongs to the words: "Precept @ 5.5% 31 33 35".
  const columns = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
  return found.map(({ words, figures }) => {
    const more = figures.slice(0, Math.max(0, figures.length - columns))
    return [oneLine([words, ...more].join(' ')), ...figures.slice(more.length)]
  })
}
