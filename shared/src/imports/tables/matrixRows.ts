import { type Kind, type KindId, kindOf, relationOf } from '../../model/index.ts'
import {
  type ElementEntry,
  type ImportEntry,
  importText,
  type MarkMeaning,
  type SourceCell,
  spokenFor,
} from '../entries/index.ts'
import { kindsOfCode, splitCode } from './codes.ts'
import type { LaidRow } from './layOut.ts'
import { isLikeMark, markOf, meaningOfMark } from './marks.ts'
import { chosenShape, type MatrixShape, newKind } from './matrixShape.ts'
import type { TableReader } from './reader.ts'

/** The elements at the heads of rows and columns, and what each mark says of the two. */
export function matrixRows(reader: TableReader): readonly ImportEntry[] {
  const { map, table, choices, notes } = reader
  const shape = chosenShape(map, choices)
  if (!shape) {
    notes.refuse({ ...reader.place({ at: table.head }) }, 'relation-missing', importText.relationMissing)
    return []
  }
  const columns = markColumns(table.heads, table.rows, spokenFor(choices))
  const columnKinds = columns.map((head) => headOfColumn(reader, shape, head))
  const entries: ImportEntry[] = columnKinds.map(({ entry }) => entry)
  for (const row of table.rows) {
    const head = headOfRow(reader, shape, row)
    if (!head) {
      notes.refuse(reader.place(row, 'title'), 'title-missing', importText.titleMissing)
      continue
    }
    entries.push(head.entry)
    for (const [at, column] of columnKinds.entries()) {
      const name = columns[at] ?? ''
      const cell = row.cells[table.heads.indexOf(name)] ?? ''
      const entry = cell === '' ? undefined : markEntry(reader, shape, { row, head, column, cell, name })
      if (entry) entries.push(entry)
    }
  }
  return entries
}

interface Head {
  readonly entry: ElementEntry
}

/** The columns of marks: under a head that is not taken otherwise, and with nothing but marks in them. */
export function markColumns(
  heads: readonly string[],
  rows: readonly LaidRow[],
  taken: readonly string[],
): readonly string[] {
  return heads.filter((head, at) => {
    if (
      taken.includes(head) ||
      /^Column [A-Z]+$/.test(head) ||
      /^(sub-?|grand )?totals?$|^count$/i.test(head)
    )
      return false
    const cells = rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '')
    return cells.filter(isLikeMark).length >= 0.8 * cells.length
  })
}

function headOfColumn(reader: TableReader, shape: MatrixShape, head: string): Head {
  const place = { ...reader.place({ at: reader.table.head }), column: head }
  return headFrom(reader, shape.columns, head, { place, heads: { title: head, code: head } })
}

function headOfRow(reader: TableReader, shape: MatrixShape, row: LaidRow): Head | undefined {
  const [code, title] = [reader.words(row, 'code'), reader.words(row, 'title')]
  if (code === '' && title === '') return undefined
  const about = { place: reader.place(row), heads: reader.heads }
  const same = reader.sameAs(row)
  if (same) return headOf(reader, shape.rows, { code: same.code, title: same.title }, about, same.kind)
  if (code !== '') return headOf(reader, shape.rows, { code, title: title || code }, about)
  return headFrom(reader, shape.rows, title, about)
}

type About = Pick<ElementEntry, 'place' | 'heads'>

/** A head as it stands: what has that name already, else a code and a title, else either of the two. */
function headFrom(reader: TableReader, kinds: readonly KindId[], words: string, about: About): Head {
  const there = reader.elementNamed(words, kinds)
  if (there) return headOf(reader, kinds, { code: there.code, title: there.title }, about, there.kind)
  const split = kinds
    .map((kind) => splitCode(words, kindOf(reader.map.framework, kind), (word) => reader.isCode(word)))
    .find((each) => each !== undefined)
  if (split) return headOf(reader, kinds, split, about)
  const isCode = kindsOfCode(reader.map, words).some((kind) => kinds.includes(kind))
  return headOf(reader, kinds, { code: isCode ? words : '', title: words }, about)
}

function headOf(
  reader: TableReader,
  kinds: readonly KindId[],
  { code, title }: { readonly code: string; readonly title: string },
  about: About,
  known?: KindId,
): Head {
  const there = known ?? reader.elementNamed(code || title, kinds)?.kind
  const ofCode = kindsOfCode(reader.map, code).find((each) => kinds.includes(each))
  const kind = there ?? ofCode ?? newKind(kinds, reader.choices.kind)
  const isOnlyCode = code !== '' && title === code
  const existing = isOnlyCode ? reader.elementNamed(code, kinds) : undefined
  const { row } = about.place
  const entry: ElementEntry = {
    is: 'element',
    ...about,
    kind,
    title: existing?.title ?? title,
    ...(code ? { code } : {}),
    evidence: reader.evidence({ at: row, cells: [] }),
  }
  return { entry }
}

function markEntry(
  reader: TableReader,
  shape: MatrixShape,
  at: { row: LaidRow; head: Head; column: Head; cell: SourceCell; name: string },
): ImportEntry | undefined {
  const mark = markOf(at.cell)
  const meaning: MarkMeaning | undefined = meaningOfMark(mark, reader.choices.marks)
  const place = { ...reader.place(at.row), column: at.name }
  if (meaning === undefined) {
    reader.notes.refuse(place, 'mark-unknown', importText.markUnknown(mark.slice(0, 40)))
    return undefined
  }
  if (meaning === 'nothing') return undefined
  const one = { entry: at.head.entry }
  const other = { entry: at.column.entry }
  const heads = { from: at.name, to: at.name, row: at.name, column: at.name }
  if (meaning === 'none' || meaning === 'not-applicable') {
    if (shape.matrix === '') return undefined
    const [row, column] = isOnItsSide(reader, shape) ? [other, one] : [one, other]
    return { is: 'assessment', place, heads, matrix: shape.matrix, row, column, state: meaning }
  }
  const strength = strengthOf(reader, shape, mark)
  return {
    is: 'link',
    place,
    heads,
    relation: shape.relation,
    from: shape.isForward ? one : other,
    to: shape.isForward ? other : one,
    basis: meaning,
    evidence: reader.evidence(at.row),
    ...(strength ? { strength } : {}),
  }
}

/** True where the rows of the table are the columns of the matrix. */
function isOnItsSide({ map }: TableReader, { matrix, rows }: MatrixShape): boolean {
  const definition = map.framework.matrices.find(({ id }) => id === matrix)
  const kinds: Pick<Kind, 'id'>[] = map.framework.kinds.filter(({ id }) => rows.includes(id))
  const own = typeof definition?.rows === 'string' ? [definition.rows] : (definition?.rows.kinds ?? [])
  return !kinds.some(({ id }) => own.includes(id))
}

/** H, M and L, or the words themselves, where the relation has words for how strong a link is. */
function strengthOf({ map }: TableReader, { relation }: MatrixShape, mark: string): string | undefined {
  const strengths = relationOf(map.framework, relation)?.strengths ?? []
  const word = mark.toLowerCase()
  return (
    strengths.find((each) => each.toLowerCase() === word) ??
    (word.length === 1 ? onlyOne(strengths.filter((each) => each.toLowerCase().startsWith(word))) : undefined)
  )
}

const onlyOne = (words: readonly string[]): string | undefined => (words.length === 1 ? words[0] : undefined)
