import type { Check } from './check.ts'
import type { Field, Publish } from './field.ts'
import type { MapView } from './mapView.ts'
import type { MatrixDefinition } from './matrixDefinition.ts'
import type { Measure } from './measure.ts'
import type { FieldId, KindId, MatrixId, MeasureId, RelationId } from './names.ts'
import type { Register, Report } from './report.ts'

/** The version of the language that frameworks are written in. One that says none is of version 1. */
export const LANGUAGE_VERSION = 2

/**
 * A framework is data, never code: the kinds of element a strategy is made of, the relations that may join
 * them, and the questions (matrices, checks) put to the map. Nothing outside a framework knows about policing.
 */
export interface Framework {
  readonly id: string
  readonly title: string
  /** Of the language it is written in: see `LANGUAGE_VERSION`. From 2 on, nothing is guessed that has a role. */
  readonly language?: number
  /** Of this framework, as its authors number it: a map made from an older one can be brought up to it. */
  readonly version?: string
  readonly kinds: readonly Kind[]
  readonly relations: readonly Relation[]
  readonly matrices: readonly MatrixDefinition[]
  readonly checks: readonly Check[]
  readonly measures?: readonly Measure[]
  readonly registers?: readonly Register[]
  readonly reports?: readonly Report[]
  /** How a map is drawn; Without it, its relations and archetypes suggest one. */
  readonly view?: MapView
  /**
   * What a later version put here and this one does not know, and parts that contradict the rest. It is told, used by
   * nothing, and never dropped.
   */
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
  /** Why it is set aside, as a sentence without its first capital. Absent where a later version will know it. */
  readonly reason?: string
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
  /** A claim is a universal sentence of a paper, and what it is tested by stands in a field of type `test`. */
  readonly role?: KindRole
  readonly publish?: Publish
}

export type KindRole = 'claim' | 'decision'

export const KIND_ROLES: readonly KindRole[] = ['claim', 'decision']

/** What behaviour asks of a relation, whatever it is called. */
export type RelationRole =
  | 'leads'
  | 'consulted'
  | 'governs'
  | 'funds'
  | 'measures'
  | 'part-of'
  | 'precedes'
  | 'enables'
  | 'decides'

export const RELATION_ROLES: readonly RelationRole[] = [
  'leads',
  'consulted',
  'governs',
  'funds',
  'measures',
  'part-of',
  'precedes',
  'enables',
  'decides',
]

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
  readonly role?: RelationRole
  /** What is said of each link itself: the date a gate was passed, the amount funded. */
  readonly fields?: readonly Field[]
  /** No way along it may come back to where it began; where two people together make one that does, a finding names it. */
  readonly acyclic?: true
  /** One link reads both ways: "works with". */
  readonly symmetric?: true
  /** The links at an element have an order, which is that of this field of theirs. */
  readonly ordered?: FieldId
  readonly publish?: Publish
}

export const kindOf = (framework: Framework, id: KindId): Kind | undefined =>
  framework.kinds.find((kind) => kind.id === id)

export const relationOf = (framework: Framework, id: RelationId): Relation | undefined =>
  framework.relations.find((relation) => relation.id === id)

export const matrixOf = (framework: Framework, id: MatrixId): MatrixDefinition | undefined =>
  framework.matrices.find((matrix) => matrix.id === id)

export const measureOf = (framework: Framework, id: MeasureId): Measure | undefined =>
  framework.measures?.find((measure) => measure.id === id)
