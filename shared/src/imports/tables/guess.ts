import type { KindId, StrategyMap } from '../../model/index.ts'
import {
  type ImportAs,
  type ImportChoices,
  type MadeChoices,
  type MarkMeaning,
  spokenFor,
} from '../entries/index.ts'
import type { Directory } from '../plan/index.ts'
import { isLikeCode, kindsOfCode } from './codes.ts'
import { guessColumns } from './guessColumns.ts'
import { fieldOfHead, plainHead, USES, useOfHead } from './heads.ts'
import type { LaidTable } from './layOut.ts'
import { isLikeMark, markOf, meaningOfMark } from './marks.ts'
import { markColumns } from './matrixRows.ts'
import { guessShape } from './matrixShape.ts'

/** What a person left out, guessed from the heads and the values of a table. What they said stays as they said it. */
export function guessChoices(
  map: StrategyMap,
  directory: Directory,
  table: LaidTable,
  tableName: string,
  said: ImportChoices,
): MadeChoices {
  const as = said.as ?? guessAs(map, table, said)
  const kind = said.kind ?? guessKind(map, directory, table, tableName)
  const leave = said.leave ?? []
  const columns = guessColumns(map, table, as, kind, { columns: said.columns ?? {}, leave })
  const shape =
    as === 'matrix' ? guessShape(map, directory, said, headsIn(table, { columns, leave })) : undefined
  return {
    as,
    kind: said.kind ?? (shape ? (shape.rows.includes(kind) ? kind : (shape.rows[0] ?? kind)) : kind),
    relation: said.relation || shape?.relation || '',
    matrix: said.matrix || shape?.matrix || '',
    columns,
    leave,
    marks:
      as === 'matrix' ? { ...guessMarks(table, { columns, leave }, said.marks ?? {}), ...said.marks } : {},
    head: said.head ?? table.head,
    hidden: said.hidden ?? 'leave',
    conflicts: said.conflicts ?? 'ours',
    same: said.same ?? {},
    accept: said.accept ?? {},
  }
}

function guessAs(
  map: StrategyMap,
  table: LaidTable,
  { columns = {}, marks, matrix }: ImportChoices,
): ImportAs {
  if (marks || matrix) return 'matrix'
  const has = (use: string, uses: readonly string[]) =>
    Boolean(columns[use]) || table.heads.some((head) => useOfHead(head, uses) === use)
  if (has('from', USES.links) && has('to', USES.links)) return 'links'
  const observed = map.framework.kinds.flatMap(({ fields }) => fields.filter((field) => field.observed))
  const isAbout =
    has('element', ['element', 'code', 'title']) || has('code', ['code']) || has('title', ['title'])
  const isSaid =
    has('value', ['value']) ||
    has('field', ['field']) ||
    table.heads.some((head) => fieldOfHead(head, observed))
  if (observed.length > 0 && isAbout && has('asAt', ['asAt']) && isSaid) return 'observations'
  const known = table.heads.filter(
    (head) =>
      useOfHead(head, USES.elements) !== undefined ||
      map.framework.kinds.some(({ fields }) => fieldOfHead(head, fields)),
  )
  const marked = markColumns(table.heads, table.rows, known).filter((head) => {
    const at = table.heads.indexOf(head)
    const cells = table.rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '')
    const like = cells.filter((cell) => isLikeMark(cell) && !isFigure(cell))
    return like.length > 0 && like.length === cells.length && !cells.every((cell) => isLikeCode(String(cell)))
  })
  return marked.length >= 2 && marked.length >= (table.heads.length - known.length) / 2
    ? 'matrix'
    : 'elements'
}

/** In a CSV figures are words; a 1 or a 0 is a mark. */
const isFigure = (cell: unknown): boolean =>
  /^-?\d[\d,]*(\.\d+)?$/.test(String(cell)) && !/^[01]$/.test(String(cell))

/**
 * By codes that elements of the map have, by a head that is the name of a kind, by how the codes begin, by the name of the
 * sheet; else the first kind of action. Of several heads the first is meant, unless the codes are of another of them.
 */
function guessKind(map: StrategyMap, directory: Directory, table: LaidTable, name: string): KindId {
  const { framework } = map
  const named = (words: string) =>
    framework.kinds.find(({ label, plural, id }) =>
      [label, plural, id].map(plainHead).includes(plainHead(words)),
    )?.id
  const votes = new Map<KindId, number>()
  let known = 0
  const looked = table.rows.slice(0, 200)
  for (const { cells } of looked) {
    // The first code of a row is its own; those behind it are what it is joined to.
    const [code = ''] = cells
      .slice(0, 3)
      .map((cell) => String(cell).split(/[\s:]/)[0] ?? '')
      .filter(isLikeCode)
    if (directory.find(code, undefined, ['code']).is !== 'none') known += 1
    for (const kind of kindsOfCode(map, code)) votes.set(kind, (votes.get(kind) ?? 0) + 1)
  }
  const [most, count = 0] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? []
  const ofCodes = most !== undefined && count * 2 >= looked.length ? most : undefined
  const ofHeads = table.heads.map(named).filter((each) => each !== undefined)
  if (ofCodes !== undefined && (known * 2 >= looked.length || ofHeads.includes(ofCodes))) return ofCodes
  return (
    ofHeads[0] ??
    ofCodes ??
    named(name) ??
    framework.kinds.find(({ archetype }) => archetype === 'action')?.id ??
    framework.kinds[0]?.id ??
    ''
  )
}

const headsIn = (table: LaidTable, spoken: Spoken) => {
  const { columns } = spoken
  const own = [columns['code'], columns['title']].flatMap((head) => (head ? [table.heads.indexOf(head)] : []))
  return {
    rows: table.rows.map(({ cells }) => String(cells[own[0] ?? 0] ?? '')),
    columns: markColumns(table.heads, table.rows, spokenFor(spoken)),
  }
}

type Spoken = Pick<MadeChoices, 'columns' | 'leave'>

/** What each mark of the table is taken to mean; a mark that nobody can guess is left out, and asked about. */
function guessMarks(
  table: LaidTable,
  spoken: Spoken,
  said: Readonly<Record<string, MarkMeaning>>,
): Record<string, MarkMeaning> {
  const marks: Record<string, MarkMeaning> = {}
  for (const mark of marksIn(table, spoken).keys()) {
    const meaning = meaningOfMark(mark, said)
    if (meaning !== undefined) marks[mark] = meaning
  }
  return marks
}

/** Every mark of a matrix, with how often it stands there. */
export function marksIn(table: LaidTable, spoken: Spoken): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const head of markColumns(table.heads, table.rows, spokenFor(spoken))) {
    const at = table.heads.indexOf(head)
    for (const { cells } of table.rows) {
      const mark = markOf(cells[at] ?? '')
      if (mark !== '' && (counts.has(mark) || counts.size < MARKS_MAX))
        counts.set(mark, (counts.get(mark) ?? 0) + 1)
    }
  }
  return counts
}

/** More different marks than this are no marks; the rest is told when it is refused. */
const MARKS_MAX = 100

/** How well a row of words would do as heads: how many of its cells name something that is known. */
export function knownHeads(map: StrategyMap, directory: Directory): (cells: readonly string[]) => number {
  const kinds = map.framework.kinds.flatMap(({ label, plural }) => [plainHead(label), plainHead(plural)])
  const fields = map.framework.kinds.flatMap((kind) => kind.fields)
  const uses = [...new Set([...USES.elements, ...USES.links, ...USES.observations])]
  return (cells) => {
    const words = cells.filter((cell) => cell.trim() !== '')
    // A single word is a title above the table sooner than its head.
    const [single = ''] = words
    const isHead = useOfHead(single, ['title']) !== undefined || kinds.includes(plainHead(single))
    if (words.length < 2 && !isHead) return 0
    // Rows begin with a code, alone or before a title; over a matrix that corner is empty.
    const [corner = ''] = (cells[0] ?? '').split(/[\s:]/)
    if (isLikeCode(corner)) return 0
    return words.filter(
      (word) =>
        useOfHead(word, uses) !== undefined ||
        kinds.includes(plainHead(word)) ||
        fieldOfHead(word, fields) !== undefined ||
        kindsOfCode(map, word.split(/[\s:]/)[0] ?? '').length > 0 ||
        directory.find(word, undefined, ['code', 'alias']).is !== 'none',
    ).length
  }
}
