import {
  type ImportTable,
  readBase,
  type SourceTable,
  type TripBase,
  tableFromCsv,
  tripTables,
} from '@golden-thread/shared/imports'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import type { ImportBody } from './importBody.ts'
import { readWorkbook } from './readWorkbook.ts'

/** What an import is made of, read; with the sheets that the workbook has, for a person to choose from. */
export interface ImportSources {
  readonly tables: readonly ImportTable[]
  /** Of a workbook of ours: what the map said when it was written. */
  readonly base?: TripBase
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly rows: number }[]
}

const NAME = 'Table'
const NO_TABLE =
  'This is no table, whatever its name says: it has bytes that no text has. Save it as .xlsx or CSV.'
/** No letter is nothing; UTF-16 is letters by the time it comes here. */
const isBinary = (csv: string): boolean => csv.slice(0, 8_000).includes('\0')
const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/

/** The tables of an import body, or a sentence on why there are none. */
export async function importTables(body: ImportBody): Promise<Result<ImportSources, string>> {
  const { csv, xlsx, tables, choices = {} } = body
  if (csv !== undefined && xlsx !== undefined) return refuse('Send either csv or xlsx, not both.')
  const listed = tables?.filter(({ sheet }) => sheet !== undefined).map(({ sheet = '' }) => sheet) ?? []
  const workbook =
    xlsx === undefined ? ok([]) : await decoded(xlsx, [...listed, ...(body.sheet ? [body.sheet] : [])])
  if (!workbook.ok) return workbook
  const sheets = workbook.value
  const named = (name: string): Result<SourceTable, string> => {
    const found = sheets.find((sheet) => sheet.name === name)
    return found ? ok(found) : refuse(`The workbook has no sheet "${name}". It has: ${namesOf(sheets)}.`)
  }
  const about = sheets.map(({ name, isHidden = false, rows }) => ({ name, isHidden, rows: rows.length }))
  if (tables !== undefined && tables.length > 0) {
    const found: ImportTable[] = []
    for (const [index, table] of tables.entries()) {
      if ((table.csv === undefined) === (table.sheet === undefined))
        return refuse('Give each of the tables either a csv or the name of a sheet.')
      if (table.csv !== undefined && isBinary(table.csv)) return refuse(NO_TABLE)
      const one =
        table.csv === undefined
          ? named(table.sheet ?? '')
          : ok(tableFromCsv(table.csv, `${NAME} ${index + 1}`))
      if (!one.ok) return one
      found.push({ table: one.value, choices: table.choices ?? {} })
    }
    return ok({ ...withBase(found), sheets: about })
  }
  if (csv !== undefined && isBinary(csv)) return refuse(NO_TABLE)
  if (csv !== undefined)
    return ok({ ...withBase([{ table: tableFromCsv(csv, body.source || NAME), choices }]), sheets: [] })
  if (xlsx === undefined)
    return refuse('Send what is to be imported as csv, as xlsx in base64, or as tables.')
  const base = body.sheet === undefined ? readBase(sheets) : undefined
  if (base) return ok({ tables: tripTables(sheets, base, choices), base, sheets: about })
  const table = body.sheet === undefined ? fullest(sheets) : named(body.sheet)
  return table.ok ? ok({ tables: [{ table: table.value, choices }], sheets: about }) : table
}

/** CSVs of ours among them are taken as they were written. */
function withBase(tables: readonly ImportTable[]): Pick<ImportSources, 'tables' | 'base'> {
  const base = readBase(tables.map(({ table }) => table))
  if (!base) return { tables }
  return {
    tables: tables.flatMap((one) =>
      base.sheets.has(one.table.name) ? tripTables([one.table], base, one.choices) : [one],
    ),
    base,
  }
}

async function decoded(xlsx: string, wanted: readonly string[]) {
  if (!BASE64.test(xlsx)) return refuse('xlsx is not base64. Encode the bytes of the workbook as base64.')
  return readWorkbook(new Uint8Array(Buffer.from(xlsx, 'base64')), wanted)
}

/** The visible sheet with the most in it: what stands before it are covers and contents. */
function fullest(sheets: readonly SourceTable[]): Result<SourceTable, string> {
  const size = ({ rows }: SourceTable) =>
    rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== '').length, 0)
  const [best] = sheets.filter(({ isHidden }) => !isHidden).toSorted((a, b) => size(b) - size(a))
  return best
    ? ok(best)
    : refuse('The workbook has no sheet that can be seen. Unhide the one that is to be imported.')
}

const namesOf = (sheets: readonly SourceTable[]): string =>
  sheets
    .slice(0, 20)
    .map(({ name }) => name)
    .join(', ')
