import type { Basis, FieldValue, Framework, KindId, RelationId, SavedView } from '../../model/index.ts'

/**
 * A paper as data: its framework and all that it says, as tables. A code is also the id of its element, so that a row
 * names another by what a reader calls it.
 */
export interface PaperContent {
  readonly framework: Framework
  readonly title: string
  readonly about: string
  /** What evidence names as its source where a row names no other. */
  readonly source: string
  readonly elements: Readonly<Record<KindId, readonly ElementRow[]>>
  readonly links: Readonly<Record<RelationId, readonly LinkRow[]>>
  readonly observations?: readonly ObservationRow[]
  readonly assessments?: readonly AssessmentRow[]
  /** In the order in which they are presented. */
  readonly views?: readonly Omit<SavedView, 'order'>[]
}

export interface ElementRow {
  readonly code: string
  readonly title: string
  readonly fields?: Readonly<Record<string, FieldValue>>
  readonly says?: readonly Says[]
  /** A numbered record of which the paper says nothing else. */
  readonly placeholder?: true
}

/** The words of the paper, to the letter, and where they stand. The last is the field that they carry, if not all. */
export type Says = readonly [paragraph: string, quotation: string, field?: string]

/** Ends are codes; `*kind` is a whole kind, and codes with commas are a set: "R1,R2,R3". */
export interface LinkRow {
  readonly from: string
  readonly to: string
  readonly basis: Basis
  readonly says?: readonly Says[]
  readonly note?: string
  readonly strength?: string
  readonly fields?: Readonly<Record<string, FieldValue>>
}

export interface ObservationRow {
  readonly element: string
  readonly field: string
  readonly value: FieldValue
  readonly asAt: string
  /** The code of the report or event in which it was said. */
  readonly event?: string
  readonly note?: string
  readonly says?: readonly Says[]
}

export interface AssessmentRow {
  readonly matrix: string
  readonly row: string
  readonly column: string
  readonly state: 'none' | 'not-applicable'
  readonly note: string
}
