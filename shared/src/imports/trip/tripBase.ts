import type { ImportChoices } from '../entries/index.ts'

/** The column of ids, the last of each sheet: what makes a row known again, whatever else of it is edited, sorted or moved. */
export const ID_HEAD = 'Golden Thread id'

/** What the map said when a workbook or a CSV was written out of it. */
export interface TripBase {
  /** How each table is to be taken, by its name. */
  readonly sheets: ReadonlyMap<string, ImportChoices>
  /** The heads that each table was written with. */
  readonly heads: ReadonlyMap<string, readonly string[]>
  /** The words of each part, by the id of an element or a link; of a CSV those under each head. */
  readonly was: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** The table that each id stood in. */
  readonly sheetOf: ReadonlyMap<string, string>
  /** Of a CSV, which spreadsheets write otherwise than they read it, and which may have lost rows that nobody can name. */
  readonly isCsv?: true
  /** Of a CSV: rows that are gone, and of which the others do not know what they were. */
  readonly unknown?: ReadonlyMap<string, number>
  /** Of a CSV: the rows in which somebody wrote over what they said, by their table. */
  readonly lost?: ReadonlyMap<string, readonly number[]>
}

/** A head as a sheet gives it back: in one line, without signs that show nothing. */
export const inOneLine = (words: string): string =>
  words
    .replace(/(?![\s\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
