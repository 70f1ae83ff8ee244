import type { CheckId, FieldId, KindId, MatrixId, MeasureId, RelationId } from './names.ts'
import type { Path } from './path.ts'
import type { Selector } from './selector.ts'

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
  | EachCheck

/**
 * The one shape that the others are short names for: for each of a selection, one thing compared with another. Where
 * either of the two is not there or cannot be read, nothing is found, but by `filled`.
 */
export interface EachCheck {
  readonly type: 'each'
  readonly id: CheckId
  /** What it asks, as it is listed among what was checked: "no year from 2003/04 has more than two reviews". */
  readonly title: string
  readonly of: Selector
  readonly value: Operand
  readonly is: Comparison
  /** What it is compared with; none for `filled`. */
  readonly than?: Operand
  /** For numbers: how far the two may be apart. */
  readonly tolerance?: number
  /** Count the elements themselves by this field, and look at each of its values: at most two reviews a year. */
  readonly perPeriod?: FieldId
  /** The same for what this way leads to: at most one lead a group. */
  readonly perGroup?: Path
  /** Only these periods are looked at. Absent: all. */
  readonly periods?: readonly string[]
  readonly severity: Severity
  /**
   * What is found, with `{element}`, `{value}`, `{than}`, `{period}` and `{group}` where they go: "{period} has {value}
   * reviews; the cap is {than}."
   */
  readonly sentence: string
  readonly advice?: string
}

export type Comparison =
  | 'filled'
  | 'equals'
  | 'differs'
  | 'at-least'
  | 'at-most'
  /** For dates and periods: it is over no later than the other. */
  | 'not-after'
  /** It is not over before the other begins: what is due in 2005 is not late before 2006. */
  | 'not-before'

export const COMPARISONS: readonly Comparison[] = [
  'filled',
  'equals',
  'differs',
  'at-least',
  'at-most',
  'not-after',
  'not-before',
]

/** What a check compares. */
export type Operand =
  | { readonly constant: number | string }
  /** A field of the element, or of what the path leads to: then the least, the greatest, or any of them. */
  | { readonly field: FieldId; readonly along?: Path; readonly take?: 'least' | 'greatest' }
  | { readonly measure: MeasureId }
  /** How many elements the path leads to; with `perPeriod` and `perGroup`, how many elements there are. */
  | { readonly count: Path }
  /** How many days ago the field was last observed. */
  | { readonly daysSince: FieldId }
  | { readonly today: true }
