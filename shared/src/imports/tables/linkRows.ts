import { fieldNames } from '../../exchange/index.ts'
import {
  BASES,
  type Basis,
  type Field,
  type FieldId,
  type FieldValue,
  type RelationId,
  relationOf,
} from '../../model/index.ts'
import { folded, type ImportEntry, importText, type SourceCell } from '../entries/index.ts'
import { cellValue } from './cellValue.ts'
import type { LaidRow } from './layOut.ts'
import { linkEnd } from './linkEnds.ts'
import { tellOwnRow } from './ownRows.ts'
import type { OwnRow, TableReader } from './reader.ts'

/** The links of a table, one a row, by the codes or names of what they join. */
export function linkRows(reader: TableReader): readonly ImportEntry[] {
  return reader.table.rows.flatMap((row) => {
    const { notes } = reader
    const known = reader.trip(row)
    const named = relationOfRow(reader, row)
    const own = ownFields(reader, named?.relation ?? '')
    if (known) {
      tellOwnRow(reader, row, known, { also: own.map(({ head }) => head) })
      const emptied = ['from', 'relation', 'to', 'basis'].filter(
        (use) => known.isTouched(use) && reader.words(row, use) === '',
      )
      for (const use of emptied)
        notes.refuse(
          reader.place(row, use),
          'cell-emptied',
          importText.linkEmptied(reader.headOf(use) ?? use),
        )
      if (emptied.some((use) => use !== 'basis')) return []
    }
    // A row of ours that joins something else by now is another link; whether the one that it was is to go is asked.
    const isOther = known !== undefined && ['from', 'relation', 'to'].some(known.isTouched)
    const trip = isOther ? undefined : known
    // A row of ours that nobody edited says nothing, and brings nothing back that was deleted meanwhile.
    const isFieldTouched = ({ head }: OwnField) =>
      known === undefined || reader.isEdited(known.said.get(head) ?? '', wordsUnder(reader, row, head))
    if (trip && !['basis', 'strength', 'note'].some(trip.isTouched) && !own.some(isFieldTouched)) return []
    const isTaken = (use: string) => trip === undefined || trip.isTouched(use)
    if (['from', 'to', 'fromKind', 'toKind'].every((use) => reader.words(row, use) === '')) return []
    const [from, to] = [linkEnd(reader, row, 'from'), linkEnd(reader, row, 'to')]
    if (!from || !to) return []
    if (!named) {
      const sentence = importText.relationUnknown(reader.words(row, 'relation'))
      notes.refuse(reader.place(row, 'relation'), 'relation-unknown', sentence)
      return []
    }
    const basis = isTaken('basis') ? basisOf(reader, row) : undefined
    if (basis === 'unknown') {
      notes.refuse(
        reader.place(row, 'basis'),
        'basis-unknown',
        importText.basisUnknown(reader.words(row, 'basis')),
      )
      return []
    }
    const heads = {
      ...reader.heads,
      ...Object.fromEntries(own.map(({ field, head }) => [field.id, head])),
      ...(named.isForward ? {} : { from: reader.heads['to'] ?? '', to: reader.heads['from'] ?? '' }),
    }
    const isSaid = reader.words(row, 'paragraph') !== '' || reader.words(row, 'quotation') !== ''
    const [strength, note] = ['strength', 'note'].map((use) =>
      isTaken(use) && (trip || reader.words(row, use) !== '') ? reader.words(row, use) : undefined,
    )
    return [
      ...(isOther ? [{ is: 'gone' as const, place: reader.place(row), id: known.id }] : []),
      {
        is: 'link' as const,
        place: reader.place(row),
        heads,
        relation: named.relation,
        from: named.isForward ? from : to,
        to: named.isForward ? to : from,
        ...(basis ? { basis } : isSaid ? { basis: 'stated' as const } : {}),
        ...(strength === undefined ? {} : { strength }),
        ...(note === undefined ? {} : { note }),
        evidence: trip && reader.base?.isCsv ? [] : reader.evidence(row),
        ...linkFields(reader, row, trip ? own.filter(isFieldTouched) : own, trip !== undefined),
        ...(trip ? { was: withFields(trip, own), conflicts: reader.choices.conflicts } : {}),
      },
    ]
  })
}

interface OwnField {
  readonly field: Field
  readonly head: string
}

/** The fields of the relation that have a column, under the heads that our own files give them, where nothing else is taken from there. */
function ownFields({ map, table, choices }: TableReader, relation: RelationId): readonly OwnField[] {
  const fields = relationOf(map.framework, relation)?.fields ?? []
  const names = fieldNames(fields)
  const taken = new Set(Object.values(choices.columns))
  return fields
    .map((field) => ({ field, head: names.get(field.id) ?? '' }))
    .filter(({ head }) => !taken.has(head) && table.heads.includes(head))
}

const cellUnder = ({ table }: TableReader, row: LaidRow, head: string): SourceCell =>
  row.cells[table.heads.indexOf(head)] ?? ''

const wordsUnder = (reader: TableReader, row: LaidRow, head: string): string =>
  String(cellUnder(reader, row, head)).trim()

/** What these fields say; a row of ours means those that it leaves empty. */
function linkFields(
  reader: TableReader,
  row: LaidRow,
  own: readonly OwnField[],
  isOurs: boolean,
): { readonly fields?: Readonly<Record<FieldId, FieldValue | null>> } {
  const fields: Record<FieldId, FieldValue | null> = {}
  for (const { field, head } of own) {
    const cell = cellUnder(reader, row, head)
    if (cell === '') {
      if (isOurs) fields[field.id] = null
      continue
    }
    const read = cellValue(reader.map.framework, field, cell)
    if (read.ok) fields[field.id] = read.value.value
    else {
      const sentence = importText.value(String(cell).slice(0, 80), read.error.expected)
      reader.notes.refuse({ ...reader.place(row), column: head }, 'value-refused', sentence)
    }
  }
  return Object.keys(fields).length > 0 ? { fields } : {}
}

/** What a row of ours said, its fields among it. */
const withFields = ({ was, said }: OwnRow, own: readonly OwnField[]): ReadonlyMap<string, string> =>
  new Map([...was, ...own.map(({ field, head }) => [field.id, said.get(head) ?? ''] as const)])

interface NamedRelation {
  readonly relation: RelationId
  /** False where the row says it the other way about: "is supported by". */
  readonly isForward: boolean
}

/** What the row says, else what was chosen; '' where the two ends have to tell. */
function relationOfRow(reader: TableReader, row: LaidRow): NamedRelation | undefined {
  const { map, choices } = reader
  const { relations } = map.framework
  const word = folded(reader.words(row, 'relation'))
  if (word === '') return { relation: choices.relation, isForward: true }
  const forward = relations.find(({ id, label }) => [id, label].map(folded).includes(word))
  if (forward) return { relation: forward.id, isForward: true }
  const back = relations.find(({ inverse }) => folded(inverse) === word)
  return back && { relation: back.id, isForward: false }
}

const WORDS: Readonly<Record<string, Basis>> = {
  direct: 'stated',
  'direct (inferred)': 'inferred',
  implied: 'inferred',
  assumption: 'assumed',
}

function basisOf(reader: TableReader, row: LaidRow): Basis | 'unknown' | undefined {
  const word = folded(reader.words(row, 'basis'))
  if (word === '') return undefined
  return BASES.find((basis) => basis === word) ?? WORDS[word] ?? 'unknown'
}
