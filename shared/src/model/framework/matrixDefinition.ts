import type { Basis } from './basis.ts'
import type { FieldId, MatrixId, RelationId } from './names.ts'
import type { Path } from './path.ts'
import type { Selector } from './selector.ts'

export interface MatrixDefinition {
  readonly id: MatrixId
  readonly title: string
  readonly rows: Selector
  readonly columns: Selector
  /** A link of any of these relations, in either direction, joins a row to a column directly. */
  readonly direct: readonly RelationId[]
  /** Paths from a row to a column that count as support through something else. */
  readonly indirect: readonly Path[]
  /** The least that every step of an indirect path must rest on. Absent: anything. */
  readonly indirectBasis?: Basis
  /** The verb of the covering sentence: "supported" in "each outcome is directly supported by …". */
  readonly verb: string
  /**
   * True where a link that is not on the map is not there: who leads what is known, while who supports what has to be
   * looked into. Then a cell without a link is none and never unassessed, and one link is enough.
   */
  readonly closed?: true
  /** What a cell shows beside its state. Absent: its word. */
  readonly show?: Show
  /** Columns before the cells that say more of each row. */
  readonly extra?: readonly ExtraColumn[]
  /** In which order rows and columns stand. Absent: by their codes. */
  readonly order?: Order
  /** The way from a row, or from a column, to what it is grouped by. */
  readonly rowGroups?: Path
  readonly columnGroups?: Path
  /** How many links a row and a column are to have. */
  readonly expects?: { readonly row?: Expected; readonly column?: Expected }
}

export type Show =
  | 'word'
  /** How many links and paths join row and column. */
  | 'count'
  /** The initials of who leads the row. */
  | 'initials'
  /** A field of the link, or what that field adds up to over several links. */
  | { readonly field: FieldId }
  | { readonly sum: FieldId }

export type ExtraColumn =
  | { readonly label: string; readonly field: FieldId }
  | { readonly label: string; readonly path: Path }

/** By code, as the paper has them (the order in which elements are kept), or by a field. */
export type Order = 'code' | 'paper' | { readonly field: FieldId }

export interface Expected {
  readonly least?: number
  readonly most?: number
}
