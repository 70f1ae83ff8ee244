import type { FieldId, FieldValue } from './framework/index.ts'
import type { ElementId, ObservationId } from './id.ts'
import type { Evidence } from './link.ts'

/** What a field was as of a date, who says so and why. The value of an observed field is that of its latest. */
export interface Observation {
  readonly id: ObservationId
  readonly element: ElementId
  readonly field: FieldId
  readonly value: FieldValue
  /** The date it holds for, in the words of the source: 2004-06, 2003-12-11, "Q2 2006/07". */
  readonly asAt: string
  /** The event or report in which it was said. */
  readonly event?: ElementId
  readonly note: string
  readonly by: string
  /** Milliseconds since 1970; 0 when unknown. */
  readonly at: number
  readonly evidence: readonly Evidence[]
  readonly deletedAt?: number
}
