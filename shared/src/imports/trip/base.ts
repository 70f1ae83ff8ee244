import type { ImportChoices, SourceTable } from '../entries/index.ts'
import { csvBase, withIds } from './csvBase.ts'
import type { TripBase } from './tripBase.ts'

/** The hidden sheet of a workbook of ours: what each sheet is, and what each thing said when it was written. */
export const BASE_SHEET = 'Golden Thread'

/** What tables of ours said when they were written: a workbook in its hidden sheet, a CSV in the last column of each row. */
export const readBase = (tables: readonly SourceTable[]): TripBase | undefined => {
  const sheet = tables.find(({ name }) => name === BASE_SHEET)
  return sheet ? sheetBase(sheet, tables) : csvBase(tables)
}

/** Reads the hidden sheet, whatever somebody did to it: a row that cannot be read is passed over. */
function sheetBase(table: SourceTable, tables: readonly SourceTable[]): TripBase | undefined {
  const sheets = new Map<string, ImportChoices>()
  const heads = new Map<string, readonly string[]>()
  const was = new Map<string, Map<string, string>>()
  const sheetOf = new Map<string, string>()
  for (const { cells } of table.rows) {
    // What was empty has no cell at the end of its row.
    const [what, first, second, third = ''] = cells.map(String)
    if (first === undefined || second === undefined) continue
    if (what === 'sheet') {
      const choices = choicesIn(
        second,
        third,
        tables.find(({ name }) => name === first),
      )
      if (choices) sheets.set(first, choices)
      heads.set(first, Object.values(parsed(third) ?? {}))
    } else if (what === 'part') {
      const parts = was.get(first) ?? new Map<string, string>()
      was.set(first, parts.set(second, third))
    } else if (what === 'in') sheetOf.set(first, second)
  }
  return sheets.size > 0 ? { sheets, heads, was, sheetOf } : undefined
}

/** "kind proposal" or "links", with the heads by what they are; heads that somebody took out are not looked for. */
function choicesIn(what: string, json: string, table: SourceTable | undefined): ImportChoices | undefined {
  const heads = parsed(json)
  if (!table || !heads) return undefined
  const known = new Set(Object.values(heads))
  const count = (cells: readonly unknown[]) => cells.filter((cell) => known.has(String(cell))).length
  const head = table.rows.slice(0, 25).toSorted((a, b) => count(b.cells) - count(a.cells))[0]
  if (!head) return undefined
  const there = new Set(head.cells.map(String))
  const columns = Object.fromEntries(Object.entries(heads).filter(([, each]) => there.has(each)))
  const leave = [...there].filter((each) => each !== '' && !known.has(each))
  const about = { head: head.at, columns, leave, hidden: 'take' as const }
  if (what === 'links') return { as: 'links', ...about }
  return what.startsWith('kind ') ? { as: 'elements', kind: what.slice(5), ...about } : undefined
}

function parsed(json: string): Record<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    const isHeads =
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every((head) => typeof head === 'string')
    return isHeads ? (value as Record<string, string>) : undefined
  } catch {
    return undefined
  }
}

/** The tables of ours, each as it was written; what somebody says goes first. */
export const tripTables = (
  tables: readonly SourceTable[],
  base: TripBase,
  said: ImportChoices = {},
): { readonly table: SourceTable; readonly choices: ImportChoices }[] =>
  tables.flatMap((table) => {
    const choices = base.sheets.get(table.name)
    return choices ? [{ table: base.isCsv ? withIds(table) : table, choices: { ...choices, ...said } }] : []
  })
