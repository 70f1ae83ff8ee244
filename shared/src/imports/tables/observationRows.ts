import { type Field, readDate, readPeriod } from '../../model/index.ts'
import { folded, importText, type ObservationEntry, type SourceCell } from '../entries/index.ts'
import { cellValue, dayIn, isDayNumber } from './cellValue.ts'
import type { LaidRow } from './layOut.ts'
import type { TableReader } from './reader.ts'
import { observedFields } from './uses.ts'

/**
 * What was observed, from rows: one a row under "value"; one for each observed field that has a column; or one for each
 * column whose head is a date.
 */
export function observationRows(reader: TableReader): readonly ObservationEntry[] {
  const fields = observedFields(reader.map, reader.choices.kind)
  const dates = reader.headOf('asAt') ? [] : reader.table.heads.filter(isDateHead)
  return reader.table.rows.flatMap((row) => {
    const name = reader.words(row, 'element') || reader.words(row, 'code') || reader.words(row, 'title')
    if (name === '') {
      reader.notes.refuse(reader.place(row, 'element'), 'end-missing', importText.endEmpty('about'))
      return []
    }
    const said = (field: Field, head: string, cell: SourceCell, asAt: string): ObservationEntry[] => {
      if (cell === '') return []
      const place = { ...reader.place(row), column: head }
      const read = cellValue(reader.map.framework, field, cell)
      if (!read.ok) {
        reader.notes.refuse(
          place,
          'value-refused',
          importText.value(String(cell).slice(0, 80), read.error.expected),
        )
        return []
      }
      const note = reader.words(row, 'note')
      return [
        {
          is: 'observation',
          place: reader.place(row),
          heads: { ...reader.heads, value: head },
          element: { name },
          field: field.id,
          value: read.value.value,
          asAt,
          ...(note ? { note } : {}),
          evidence: reader.evidence(row),
        },
      ]
    }
    const cellUnder = (head: string): SourceCell => row.cells[reader.table.heads.indexOf(head)] ?? ''
    const asAt = dateOf(reader, row)
    const columns = fields.flatMap((field) => {
      const head = reader.headOf(field.id)
      return head ? said(field, head, cellUnder(head), asAt) : []
    })
    const field = fieldOfRow(reader, row, fields)
    const single = reader.headOf('value')
    if (!field) {
      if (columns.length > 0 || (!single && dates.length === 0)) return columns
      const word = reader.words(row, 'field')
      reader.notes.refuse(reader.place(row, 'field'), 'field-unknown', importText.fieldUnknown(word))
      return columns
    }
    return [
      ...columns,
      ...(single ? said(field, single, cellUnder(single), asAt) : []),
      ...dates.flatMap((head) => said(field, head, cellUnder(head), head)),
    ]
  })
}

function dateOf(reader: TableReader, row: LaidRow): string {
  const cell = reader.cell(row, 'asAt')
  const day = dayIn(cell)
  if (day !== undefined && isDayNumber(cell))
    reader.notes.repair(reader.place(row), importText.asDate(reader.headOf('asAt') ?? '', Number(cell), day))
  return day ?? String(cell).trim()
}

/** What the row names; else what the head of its value names; else the only one there is. */
function fieldOfRow(reader: TableReader, row: LaidRow, fields: readonly Field[]): Field | undefined {
  const named = (word: string) =>
    fields.find(({ id, label }) => [id, label].map(folded).includes(folded(word)))
  const word = reader.words(row, 'field')
  if (word !== '') return named(word)
  return named(reader.headOf('value') ?? '') ?? (fields.length === 1 ? fields[0] : undefined)
}

export const isDateHead = (head: string): boolean =>
  readDate(head) !== undefined || readPeriod(head) !== undefined
