import { FIXED_NAMES } from '../../exchange/index.ts'
import type { Element, ElementId, Field, KindId, LinkId, StrategyMap } from '../../model/index.ts'
import type { EvidenceWords, ImportNotes, MadeChoices, SourceCell, SourcePlace } from '../entries/index.ts'
import type { Directory } from '../plan/index.ts'
import { isAsSpreadsheetsWrite, numberedEvidence, type TripBase } from '../trip/index.ts'
import { cleanCell } from './cleanCell.ts'
import type { LaidRow, LaidTable } from './layOut.ts'
import { columnsOf, fieldUse } from './uses.ts'

interface Given {
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
}

/** A row that we wrote ourselves, of something that this map has. */
export interface OwnRow {
  readonly id: string
  /** What it said, by its parts. */
  readonly was: ReadonlyMap<string, string>
  /** The same as the file has it: of a CSV by its heads. */
  readonly said: ReadonlyMap<string, string>
  isTouched(use: string): boolean
}

/** One table as it is read: its cells by what they are taken as. */
export class TableReader {
  readonly map: StrategyMap
  readonly table: LaidTable
  readonly choices: MadeChoices
  readonly notes: ImportNotes
  readonly directory: Directory
  readonly base: TripBase | undefined
  /** The ids of the base that stand in rows of this table. */
  readonly seen: Set<string>
  readonly #source: string
  readonly #name: string | undefined
  readonly #given: Given
  readonly #ofKinds = new Map<KindId, TableReader>()

  constructor(given: Given, seen = new Set<string>()) {
    this.#given = given
    this.seen = seen
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

  /** The same for rows of one kind, which may have columns of their own. */
  of(kind: KindId): TableReader {
    const { map, choices } = this
    const held = this.#ofKinds.get(kind)
    if (held) return held
    const columns = columnsOf(map, choices.columns, kind)
    const own = new TableReader({ ...this.#given, choices: { ...choices, columns } }, this.seen)
    this.#ofKinds.set(kind, own)
    return own
  }

  /** The id of a row of ours. In a map that never had it, the row is one as any other. */
  ownId(row: LaidRow): string | undefined {
    const id = this.words(row, 'id')
    const isHere = this.map.elements.has(id as ElementId) || this.map.links.has(id as LinkId)
    return id !== '' && isHere && this.base?.was.has(id) ? id : undefined
  }

  /** What a row of ours said when it was written, and which of its parts say something else now. */
  trip(row: LaidRow): OwnRow | undefined {
    const id = this.ownId(row)
    const said = id === undefined ? undefined : this.base?.was.get(id)
    if (id === undefined || !said) return undefined
    this.seen.add(id)
    const element = this.map.elements.get(id as ElementId)
    const { isCsv } = this.base ?? {}
    const was = isCsv ? this.#byPart(said, element) : said
    const isTouched = (use: string): boolean => {
      const head = this.headOf(use)
      return head !== undefined && this.isEdited(said.get(isCsv ? head : use) ?? '', this.words(row, use))
    }
    return { id, was, said, isTouched }
  }

  /** A CSV comes back as the spreadsheet writes it, which may be otherwise than it was and mean the same. */
  isEdited(was: string, now: string): boolean {
    const clean = String(cleanCell(was).cell)
    return now !== clean && !(this.base?.isCsv && isAsSpreadsheetsWrite(clean, now))
  }

  /** What stood under heads, by what is taken from there; a reference is named there by its id. */
  #byPart(said: ReadonlyMap<string, string>, element: Element | undefined): ReadonlyMap<string, string> {
    const named = (use: string, words: string): string => {
      const field = element && fieldUse(this.map, element.kind, use)?.field
      const other = field?.type === 'reference' ? this.map.elements.get(words as ElementId) : undefined
      return other ? other.code || other.title : words
    }
    return new Map(
      Object.entries(this.choices.columns).map(([use, head]) => [use, named(use, said.get(head) ?? '')]),
    )
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

  /** The row as evidence: pieces as our own files number them, else its columns, else where it stands in the source. */
  evidence(row: LaidRow, fields: readonly Field[] = []): readonly EvidenceWords[] {
    const pieces = numberedEvidence(this.table.heads, row.cells, fields)
    if (pieces.length > 0) return pieces
    const source = this.words(row, 'source') || this.#source
    if (source === '') return []
    const where = this.#name === undefined ? `row ${row.at}` : `${this.#name}, row ${row.at}`
    const paragraph = this.words(row, 'paragraph') || where
    return [{ source, paragraph, quotation: this.words(row, 'quotation') }]
  }

  /** Whether a file of ours says that nobody has said yet what stands here. */
  isPlaceholder(row: LaidRow): boolean {
    const at = this.base?.isCsv ? this.table.heads.indexOf(FIXED_NAMES.placeholder) : -1
    return row.cells[at] === 'yes'
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
