import type { FieldId, MeasureId } from './names.ts'
import type { Path } from './path.ts'
import type { Condition, Selector } from './selector.ts'

/**
 * A figure for each of some elements: what a field of everything along a path comes to, or how much there is of it. A
 * budget by year is a measure, and so is how many proposals somebody leads.
 */
export interface Measure {
  readonly id: MeasureId
  readonly title: string
  /** The elements that have this figure. */
  readonly of: Selector
  /** The way from each of them to what is counted. Absent: the element itself. */
  readonly path?: Path
  /** What is counted, of what the path leads to. Absent: all of it. */
  readonly where?: readonly Condition[]
  readonly take: 'sum' | 'count' | 'least' | 'greatest'
  /** The field that is taken, of what the path leads to. Absent for `count`. */
  readonly field?: FieldId
  /** A field of what is counted that holds its sign: an element whose field says "minus" is taken away. */
  readonly sign?: { readonly field: FieldId; readonly minus: readonly string[] }
  /** A figure for each period: of a series its own periods, else the period that this field of what is counted holds. */
  readonly by?: 'series' | { readonly period: FieldId }
  /** The field of the element that holds the figure as it is printed. Where the two differ, a finding says so. */
  readonly printed?: FieldId
  /** How far the printed figure may be from ours and still be called rounded. 0 where nothing is said. */
  readonly tolerance?: number
}
