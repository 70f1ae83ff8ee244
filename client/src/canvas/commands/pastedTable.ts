import { CODE, LIST_MARK } from './readPaste.ts'

/** What was pasted, as rows of cells; all rows are equally long. */
export type PastedTable = readonly (readonly string[])[]

/** A table or list of another program: one row a line, cells parted by tabs, quoted cells read as Excel writes them. */
export function tableOf(words: string): PastedTable {
  const rows = linesOf(words.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
    .map((cells) => {
      // Word parts a bullet from its line by a tab, as a table parts its cells.
      const [first = '', ...rest] = cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
      return LIST_MARK.test(`${first} `) && rest.length > 0 && first.length <= 4 && !CODE.test(first)
        ? rest
        : [first.replace(LIST_MARK, ''), ...rest]
    })
    .filter((cells) => cells.some(Boolean))
  const used = Math.max(0, ...rows.map((cells) => cells.findLastIndex(Boolean) + 1))
  return rows.map((cells) => Array.from({ length: used }, (_, at) => cells[at] ?? ''))
}

/** Excel puts quotation marks around a cell with a line break or a tab in it, and doubles those inside. */
function linesOf(words: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < words.length; at += 1) {
    const sign = words[at] ?? ''
    if (isQuoted && sign === '"' && words[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (isQuoted && sign === '"') isQuoted = false
    else if (!isQuoted && sign === '"' && cell === '' && closes(words, at)) isQuoted = true
    else if (!isQuoted && sign === '\t') end()
    else if (!isQuoted && sign === '\n') {
      end()
      rows.push([])
    } else cell += sign
  }
  end()
  return rows
}

/** A title may begin with a quotation mark of its own: only one that ends its cell is Excel's. */
const closes = (words: string, from: number): boolean =>
  /^"(?:[^"]|"")*"(?:\t|\n|$)/.test(words.slice(from, from + QUOTED_MOST))

const QUOTED_MOST = 20_000

/** The table as words again, quoted as Excel quotes, for whoever asks what its columns are. */
export const wordsOf = (table: PastedTable): string =>
  table
    .map((cells) =>
      cells.map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n')
