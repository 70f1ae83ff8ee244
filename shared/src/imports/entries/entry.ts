import type {
  Assessment,
  Basis,
  ElementId,
  Evidence,
  FieldId,
  FieldValue,
  KindId,
  MatrixId,
  Position,
  RelationId,
} from '../../model/index.ts'
import type { SourcePlace } from './source.ts'

/**
 * What a source says, one thing each, before it is held against the map. Every door (a worksheet, a paper, a file of
 * another program) makes these, and `planImport` makes one change of them.
 */
export type ImportEntry = ElementEntry | LinkEntry | ObservationEntry | AssessmentEntry | GoneEntry

interface Entry {
  readonly place: SourcePlace
  /** The head of the column that each part came from, for what is said of that part: "title", "code", ids of fields. */
  readonly heads?: Readonly<Record<string, string>>
}

/** What a piece of evidence says; its id is given when it is kept. */
export type EvidenceWords = Omit<Evidence, 'id'> & { readonly field?: FieldId }

export interface ElementEntry extends Entry {
  readonly is: 'element'
  readonly kind: KindId
  readonly title: string
  /** As the source has it. Without one the next free code of the kind is given. */
  readonly code?: string
  /** The id in this map, where the source is a file of our own. */
  readonly id?: ElementId
  /** What links of this source call it, where that is neither code nor title: the id in a file of another program. */
  readonly key?: string
  /** Other names that it is found by. */
  readonly aliases?: readonly string[]
  /** A field that is left out stays as it is. A series adds its periods to those that are there. */
  readonly fields?: Readonly<Record<FieldId, FieldValue>>
  /** What the map said when the source was written out of it, by the part. */
  readonly was?: ReadonlyMap<string, string>
  /** Whose words stand where the map says something else by now, and nobody says of that line. */
  readonly conflicts?: 'ours' | 'theirs'
  /** A row of our own: its id is certain, its code and its emptied cells are meant. */
  readonly isOurs?: true
  /** Fields that were emptied; of a series a period, "budget:2006/07". */
  readonly emptied?: readonly string[]
  /** Fields that name another element: by code, other name or title. */
  readonly references?: Readonly<Record<FieldId, string>>
  readonly evidence?: readonly EvidenceWords[]
  readonly placeholder?: true
  readonly position?: Position
}

/** How a source names what a link joins: by key, code, label ("S3 Investigating crime"), other name or title. */
export type EndName =
  /** What an entry of this import became. Where that was refused, this says nothing more: it was told already. */
  | { readonly entry: ElementEntry }
  | {
      readonly name: string
      /** Only those of these kinds are meant. */
      readonly kinds?: readonly KindId[]
      /** Made of this kind, once, where nobody has that name: whoever leads. */
      readonly make?: KindId
    }
  /** A cell that may name several, parted by semicolons, lines or commas: each is an end of a link of its own. */
  | { readonly list: string; readonly kinds?: readonly KindId[]; readonly make?: KindId }
  /** A whole kind, for a collective claim. */
  | { readonly kind: KindId }
  /** Some elements together, for a collective claim. */
  | { readonly names: readonly string[]; readonly kinds?: readonly KindId[] }

export interface LinkEntry extends Entry {
  readonly is: 'link'
  /** '' where the kinds of the two ends tell it: there is one relation alone that joins them. */
  readonly relation: RelationId | ''
  readonly from: EndName
  readonly to: EndName
  /** Left out, a new link is assumed, and one that is there keeps its own. */
  readonly basis?: Basis
  /** As of an element. */
  readonly was?: ReadonlyMap<string, string>
  readonly conflicts?: 'ours' | 'theirs'
  /** '' where a row of ours was emptied. */
  readonly strength?: string
  readonly note?: string
  /** null where a row of ours was emptied. */
  readonly fields?: Readonly<Record<FieldId, FieldValue | null>>
  readonly evidence?: readonly EvidenceWords[]
}

export interface ObservationEntry extends Entry {
  readonly is: 'observation'
  readonly element: EndName
  readonly field: FieldId
  readonly value: FieldValue
  /** The date it holds for, in the words of the source. */
  readonly asAt: string
  readonly note?: string
  readonly evidence?: readonly EvidenceWords[]
}

/** What stood in a file of our own and does not any more: told, and deleted only where somebody says so. */
export interface GoneEntry extends Entry {
  readonly is: 'gone'
  readonly id: string
}

/** A cell of a matrix in which somebody looked and found no link. */
export interface AssessmentEntry extends Entry {
  readonly is: 'assessment'
  readonly matrix: MatrixId
  readonly row: EndName
  readonly column: EndName
  readonly state: Assessment['state']
}
