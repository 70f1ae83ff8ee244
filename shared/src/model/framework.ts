import type { FieldId, KindId, MatrixId, RelationId } from './id.ts'
import type { MapView } from './mapView.ts'

/**
 * A framework is data, never code: the kinds of element a strategy is made of, the relations that may join
 * them, and the questions (matrices, checks) put to the map. Nothing outside a framework knows about policing.
 */
export interface Framework {
  readonly id: string
  readonly title: string
  readonly kinds: readonly Kind[]
  readonly relations: readonly Relation[]
  readonly matrices: readonly MatrixDefinition[]
  readonly checks: readonly Check[]
  /** How a map is drawn; Without it, its relations and archetypes suggest one. */
  readonly view?: MapView
  /** What a later version put here and this one does not know. It is told, used by nothing, and never dropped. */
  readonly unread?: readonly UnreadPart[]
}

export interface UnreadPart {
  /** The way to what it is part of: names of lists, and ids in them. */
  readonly at: readonly string[]
  /** Its key there, or its place in the list. */
  readonly key: string | number
  /** For people: 'check "trend"'. */
  readonly what: string
  readonly json: unknown
}

/**
 * What a kind is, whatever a body calls it. It decides how a kind looks and where it stands in a drawing, and that a
 * party leads; what covers what is said by the matrices alone.
 */
export type Archetype = 'aim' | 'action' | 'party' | 'place' | 'money' | 'event' | 'issue' | 'source'

export interface Kind {
  readonly id: KindId
  readonly archetype: Archetype
  readonly label: string
  readonly plural: string
  /** Codes of new elements are this prefix and a number: "S" gives S1, S2. */
  readonly prefix: string
  readonly fields: readonly Field[]
}

export interface Field {
  readonly id: FieldId
  readonly label: string
  readonly type: 'text' | 'longtext' | 'number' | 'date' | 'choice'
  /** The words to choose from, for `choice`. */
  readonly values?: readonly string[]
  readonly help?: string
}

export interface Relation {
  readonly id: RelationId
  /** Reads from → to: "supports", "leads". */
  readonly label: string
  /** Reads to → from: "is supported by", "is led by". */
  readonly inverse: string
  readonly from: readonly KindId[]
  readonly to: readonly KindId[]
  /** Most links of this relation that one element may have at each end. Absent means any number. */
  readonly cardinality?: { readonly perFrom?: number; readonly perTo?: number }
  /** The words for how strong a link is, weakest first. */
  readonly strengths?: readonly string[]
}

/** A hop along a relation: its id to go from → to, `^` before the id to go back. */
export type Hop = RelationId | `^${RelationId}`

/** Hops from a row to a column that count as support through something else. */
export type Path = readonly Hop[]

export interface MatrixDefinition {
  readonly id: MatrixId
  readonly title: string
  readonly rows: KindId
  readonly columns: KindId
  /** A link of any of these relations, in either direction, joins a row to a column directly. */
  readonly direct: readonly RelationId[]
  readonly indirect: readonly Path[]
  /** The verb of the covering sentence: "supported" in "each outcome is directly supported by …". */
  readonly verb: string
  /**
   * True where a link that is not on the map is not there: who leads what is known, while who supports what has to be
   * looked into. Then a cell without a link is none and never unassessed, and one link is enough.
   */
  readonly closed?: true
}

export type Severity = 'gap' | 'risk' | 'note'

/** A question that a map must answer. `Finding` is a check that fails. */
export type Check =
  | { readonly type: 'column-covered'; readonly matrix: MatrixId; readonly severity: Severity }
  | { readonly type: 'column-single-support'; readonly matrix: MatrixId; readonly severity: Severity }
  | { readonly type: 'row-covers'; readonly matrix: MatrixId; readonly severity: Severity }
  | {
      /** Every element of a kind must be at the given end of at least one link of the relation. */
      readonly type: 'needs-link'
      readonly kind: KindId
      readonly relation: RelationId
      readonly end: 'from' | 'to'
      readonly severity: Severity
      /** What is missing, in a word: "lead". */
      readonly noun: string
    }
  | {
      /** No element of a kind may be at the given end of more than `most` links of the relation. */
      readonly type: 'most-links'
      readonly kind: KindId
      readonly relation: RelationId
      readonly end: 'from' | 'to'
      readonly most: number
      readonly severity: Severity
    }
  | {
      /** Every element of a kind must have the field filled in. */
      readonly type: 'field-filled'
      readonly kind: KindId
      readonly field: FieldId
      readonly severity: Severity
    }

export const kindOf = (framework: Framework, id: KindId): Kind | undefined =>
  framework.kinds.find((kind) => kind.id === id)

export const relationOf = (framework: Framework, id: RelationId): Relation | undefined =>
  framework.relations.find((relation) => relation.id === id)

export const matrixOf = (framework: Framework, id: MatrixId): MatrixDefinition | undefined =>
  framework.matrices.find((matrix) => matrix.id === id)
