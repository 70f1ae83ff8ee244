import {
  type ElementId,
  elementId,
  type FieldId,
  type FieldValue,
  type Kind,
  kindOf,
  type Series,
} from '../../model/index.ts'
import { type ElementEntry, folded, type ImportEntry, importText, type LinkEntry } from '../entries/index.ts'
import { cellValue, periodValue } from './cellValue.ts'
import { splitCode } from './codes.ts'
import { kindCalled } from './kindColumns.ts'
import type { LaidRow } from './layOut.ts'
import { tellOwnRow } from './ownRows.ts'
import type { TableReader } from './reader.ts'
import { fieldUse, leadOf, relationUse } from './uses.ts'

/** The elements of a table, each with the links that its own columns name. */
export function elementRows(whole: TableReader): readonly ImportEntry[] {
  return whole.table.rows.flatMap((row) => {
    const kind = kindOfRow(whole, row)
    if (!kind) {
      whole.notes.refuse(
        whole.place(row, 'kind'),
        'kind-unknown',
        importText.kindUnknown(whole.words(row, 'kind')),
      )
      return []
    }
    const reader = whole.of(kind.id)
    const trip = reader.trip(row)
    if (trip) tellOwnRow(reader, row, trip, { fixed: ['kind'] })
    // What we wrote ourselves is one element a row, whatever its title looks like.
    const own = trip && { code: reader.words(row, 'code'), title: reader.words(row, 'title') }
    const records = own ? [own] : namesIn(reader, row, kind)
    if (records.length > 1)
      reader.notes.repair(
        reader.place(row),
        importText.joined(records.map(({ code, title }) => code || title)),
      )
    return records.flatMap((names) => entriesOf(reader, row, kind, names))
  })
}

/** What a row of ours is of stays what it is; another says it under "kind", or is of the chosen one. */
export function kindOfRow(reader: TableReader, row: LaidRow): Kind | undefined {
  const { map, choices } = reader
  const own = map.elements.get(reader.ownId(row) as ElementId)
  if (own) return kindOf(map.framework, own.kind)
  const word = reader.words(row, 'kind')
  return word === '' ? kindOf(map.framework, choices.kind) : kindCalled(map, word)
}

interface Names {
  readonly code: string
  readonly title: string
}

/** The code and title of a row; of several where lines of one cell were joined. */
function namesIn(reader: TableReader, row: LaidRow, kind: Kind): readonly Names[] {
  const [said, name] = [reader.words(row, 'code'), reader.words(row, 'title')]
  // Where nothing parts the two, all of it stands under the code.
  const isOne = name === '' && /\S\s+\S/.test(said)
  const [code, title] = isOne ? ['', said] : [said, name]
  const codes = code.split('\n')
  const titles = title.split('\n')
  if (codes.length > 1 && codes.length === titles.length)
    return codes.map((each, at) => ({ code: each.trim(), title: titles[at]?.trim() ?? '' }))
  const isCode = (word: string) => reader.isCode(word)
  const line = (words: string) => words.replace(/\s*\n\s*/g, ' ').trim()
  if (code !== '') return [{ code: line(code), title: line(withoutCode(title, code)) }]
  const split = titles.map((each) => splitCode(each.trim(), kind, isCode))
  if (split.length > 1 && split.every((each) => each !== undefined)) return split
  const one = splitCode(line(title), kind, isCode)
  if (!one) return [{ code: '', title: line(title) }]
  reader.notes.repair(reader.place(row), importText.splitCode(one.code))
  return [one]
}

/** A title that begins with its own code says it twice. */
const withoutCode = (title: string, code: string): string =>
  folded(title).startsWith(`${folded(code)} `) ? title.slice(code.length).replace(/^[\s:.)–-]+/, '') : title

function entriesOf(
  reader: TableReader,
  row: LaidRow,
  kind: Kind,
  { code, title }: Names,
): readonly ImportEntry[] {
  const trip = reader.trip(row)
  const isTaken = (use: string) => trip === undefined || trip.isTouched(use)
  const { fields, references, emptied } = fieldsOf(reader, row, kind, isTaken)
  const same = reader.sameAs(row)
  const isEmptied = trip !== undefined && title === '' && isTaken('title')
  if (isEmptied) {
    const label = trip.was.get('title') ?? ''
    reader.notes.refuse(reader.place(row, 'title'), 'title-missing', importText.titleEmptied(label))
  }
  const key = trip ? '' : reader.words(row, 'id')
  const aliases = reader.words(row, 'aliases').split(/[;\n]/).filter(Boolean)
  const element: ElementEntry = {
    is: 'element',
    place: reader.place(row),
    heads: reader.heads,
    kind: kind.id,
    // A row of ours says only what was edited in it.
    title: same?.title ?? (isTaken('title') ? title : ''),
    fields,
    evidence: trip && reader.base?.isCsv ? [] : reader.evidence(row, kind.fields),
    ...(key ? { key } : {}),
    ...(!trip && reader.isPlaceholder(row) ? { placeholder: true as const } : {}),
    ...(trip ? { id: elementId(trip.id), isOurs: true as const, emptied } : {}),
    ...(trip ? { was: trip.was, conflicts: reader.choices.conflicts } : {}),
    ...(same ? { id: same.id } : {}),
    // A row of ours means the code that it leaves empty.
    ...((code || trip) && isTaken('code') ? { code } : {}),
    ...(aliases.length > 0 || same ? { aliases: [...aliases, ...(same && title ? [title] : [])] } : {}),
    ...(Object.keys(references).length > 0 ? { references } : {}),
  }
  return [element, ...linksOf(reader, row, kind, element)]
}

function fieldsOf(reader: TableReader, row: LaidRow, kind: Kind, isTaken: (use: string) => boolean) {
  const { map, choices, notes } = reader
  const fields: Record<FieldId, FieldValue> = {}
  const references: Record<FieldId, string> = {}
  const emptied: string[] = []
  for (const use of Object.keys(choices.columns)) {
    const named = fieldUse(map, kind.id, use)
    const cell = named ? reader.cell(row, use) : ''
    if (!named || !isTaken(use)) continue
    const { field, period } = named
    if (cell === '') {
      if (reader.trip(row)) emptied.push(use)
      continue
    }
    if (period !== undefined) {
      fields[field.id] = { ...((fields[field.id] as Series | undefined) ?? {}), [period]: periodValue(cell) }
      continue
    }
    if (field.type === 'reference') {
      references[field.id] = String(cell)
      continue
    }
    const read = cellValue(map.framework, field, cell)
    if (!read.ok) {
      notes.refuse(
        reader.place(row, use),
        'value-refused',
        importText.value(String(cell).slice(0, 80), read.error.expected),
      )
      continue
    }
    fields[field.id] = read.value.value
    if (read.value.day !== undefined)
      notes.repair(
        reader.place(row),
        importText.asDate(choices.columns[use] ?? use, Number(cell), read.value.day),
      )
  }
  return { fields, references, emptied }
}

/** Who leads it, and what the columns of relations name. */
function linksOf(reader: TableReader, row: LaidRow, kind: Kind, entry: ElementEntry): readonly LinkEntry[] {
  const { map, choices } = reader
  const self = { entry }
  const link = (use: string, relation: string, isFrom: boolean, other: LinkEntry['to']): LinkEntry => {
    const head = choices.columns[use] ?? use
    return {
      is: 'link',
      place: reader.place(row, use),
      heads: { from: head, to: head, relation: head },
      relation,
      from: isFrom ? self : other,
      to: isFrom ? other : self,
      basis: 'stated',
      evidence: reader.evidence(row),
    }
  }
  const links: LinkEntry[] = []
  const lead = reader.words(row, 'lead')
  const leads = lead === '' ? undefined : leadOf(map, kind.id)
  if (lead !== '' && !leads)
    reader.notes.refuse(reader.place(row, 'lead'), 'relation-unknown', importText.nobodyLeads(kind.plural))
  if (leads) links.push(link('lead', leads.relation, !leads.isFrom, { list: lead, make: leads.make }))
  for (const use of Object.keys(choices.columns)) {
    if (fieldUse(map, kind.id, use)) continue
    const named = relationUse(map, use)
    const list = named ? reader.words(row, use) : ''
    if (named && list !== '')
      links.push(link(use, named.relation, named.isFrom, { list, kinds: named.others }))
  }
  return links
}
