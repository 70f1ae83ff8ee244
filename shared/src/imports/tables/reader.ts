import {
  type Element,
  type Field,
  type FieldId,
  type KindId,
  kindOf,
  type RelationId,
  relationOf,
  type StrategyMap,
} from '../../model/index.ts'
import { leadKinds } from '../../queries/index.ts'
import type { EvidenceWords, ImportNotes, MadeChoices, SourceCell, SourcePlace } from '../entries/index.ts'
import type { Directory } from '../plan/index.ts'
import type { TripBase } from '../trip/index.ts'
import { cleanCell } from './cleanCell.ts'
import type { LaidRow, LaidTable } from './layOut.ts'

/** One table as it is read: its cells by what they are taken as. */
export class TableReader {
  readonly map: StrategyMap
  readonly table: LaidTable
  readonly choices: MadeChoices
  readonly notes: ImportNotes
  readonly directory: Directory
  readonly base: TripBase | undefined
  /** The ids of the base that stand in rows of this table. */
  readonly seen = new Set<string>()
  readonly #source: string
  readonly #name: string | undefined

  constructor(given: {
    readonly map: StrategyMap
    readonly table: LaidTable
    readonly choices: MadeChoices
    readonly notes: ImportNotes
    readonly directory: Directory
    /** What evidence names; '' where rows are no evidence of anything. */
    readonly source: string
    /** The name of the table, where the import has several. */
    readonly name: string | undefined
    /** What the map said when this was written out of it. */
    readonly base: TripBase | undefined
  }) {
    this.base = given.base
    this.map = given.map
    this.table = given.table
    this.choices = given.choices
    this.notes = given.notes
    this.directory = given.directory
    this.#source = given.source
    this.#name = given.name
  }

  headOf(use: string): string | undefined {
    return this.choices.columns[use] || undefined
  }

  /** The heads by what their columns are taken as, for what is said of a part. */
  get heads(): Readonly<Record<string, string>> {
    return this.choices.columns
  }

  /** What a row of ours said when it was written, and which of its parts say something else now. */
  trip(
    row: LaidRow,
  ):
    | { readonly id: string; readonly was: ReadonlyMap<string, string>; isTouched(use: string): boolean }
    | undefined {
    const id = this.words(row, 'id')
    const was = id === '' ? undefined : this.base?.was.get(id)
    if (!was) return undefined
    this.seen.add(id)
    const isTouched = (use: string) =>
      this.headOf(use) !== undefined && this.words(row, use) !== String(cleanCell(was.get(use) ?? '').cell)
    return { id, was, isTouched }
  }

  cell(row: LaidRow, use: string): SourceCell {
    const head = this.headOf(use)
    return head === undefined ? '' : (row.cells[this.table.heads.indexOf(head)] ?? '')
  }

  words(row: LaidRow, use: string): string {
    return String(this.cell(row, use)).trim()
  }

  place(row: Pick<LaidRow, 'at'>, use?: string): SourcePlace {
    const column = use === undefined ? undefined : this.headOf(use)
    return {
      row: row.at,
      ...(column === undefined ? {} : { column }),
      ...(this.#name === undefined ? {} : { table: this.#name }),
    }
  }

  /** The row as evidence: what its own columns say, else where it stands in the source. */
  evidence(row: LaidRow): readonly EvidenceWords[] {
    const source = this.words(row, 'source') || this.#source
    if (source === '') return []
    const where = this.#name === undefined ? `row ${row.at}` : `${this.#name}, row ${row.at}`
    const paragraph = this.words(row, 'paragraph') || where
    return [{ source, paragraph, quotation: this.words(row, 'quotation') }]
  }

  isCode(word: string): boolean {
    return this.directory.find(word, undefined, ['code']).is !== 'none'
  }

  /** The element that a person said this row is. */
  sameAs(row: Pick<LaidRow, 'at'>): Element | undefined {
    const code = this.choices.same[String(row.at)]
    const found = code === undefined ? undefined : this.directory.find(code, undefined, ['code'])
    return found?.is === 'one' ? this.map.elements.get(found.id) : undefined
  }

  elementNamed(name: string, kinds?: readonly KindId[]): Element | undefined {
    const found = this.directory.find(name, kinds)
    return found.is === 'one' ? this.map.elements.get(found.id) : undefined
  }
}

/** How somebody leads what is of a kind: by which relation, at which end, and of which kind a new one is made. */
export function leadOf(
  { framework }: StrategyMap,
  kind: KindId,
): { readonly relation: RelationId; readonly make: KindId; readonly isFrom: boolean } | undefined {
  const parties = leadKinds(framework).map(({ id }) => id)
  for (const { id, role, from, to } of framework.relations) {
    if ((framework.language ?? 1) > 1 && role !== 'leads') continue
    const makeFrom = from.find((each) => parties.includes(each))
    if (makeFrom && to.includes(kind)) return { relation: id, make: makeFrom, isFrom: true }
    const makeTo = to.find((each) => parties.includes(each))
    if (makeTo && from.includes(kind) && !parties.includes(kind))
      return { relation: id, make: makeTo, isFrom: false }
  }
  return undefined
}

/** A relation as a column names it, from the rows' side: "^" before it where the rows are what it leads to. */
export function relationUse(
  map: StrategyMap,
  use: string,
):
  | { readonly relation: RelationId; readonly isFrom: boolean; readonly others: readonly KindId[] }
  | undefined {
  const isFrom = !use.startsWith('^')
  const relation = relationOf(map.framework, isFrom ? use : use.slice(1))
  return relation && { relation: relation.id, isFrom, others: isFrom ? relation.to : relation.from }
}

/** A field as a column names it, with the period of a series behind a colon. */
export function fieldUse(
  map: StrategyMap,
  kind: KindId,
  use: string,
): { readonly field: Field; readonly period?: string } | undefined {
  const fields = kindOf(map.framework, kind)?.fields ?? []
  const whole = fields.find(({ id }) => id === use)
  if (whole) return { field: whole }
  const colon = use.indexOf(':')
  const series =
    colon < 0 ? undefined : fields.find(({ id, type }) => type === 'series' && id === use.slice(0, colon))
  return series && { field: series, period: use.slice(colon + 1) }
}

/** The fields that are observed, each once, those of the chosen kind first. */
export function observedFields({ framework }: StrategyMap, kind: KindId): readonly Field[] {
  const kinds = [...framework.kinds].sort((a, b) => Number(b.id === kind) - Number(a.id === kind))
  const fields = new Map<FieldId, Field>()
  for (const each of kinds)
    for (const field of each.fields) if (field.observed && !fields.has(field.id)) fields.set(field.id, field)
  return [...fields.values()]
}
