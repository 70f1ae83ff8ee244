import type { Severity } from './check.ts'
import type { FieldId, MatrixId, MeasureId } from './names.ts'
import type { Path } from './path.ts'
import type { Selector } from './selector.ts'

/** A list of elements that reads and is edited like a table: risks, rejected ideas, recommendations. */
export interface Register {
  readonly id: string
  readonly title: string
  readonly of: Selector
  /** Beside code and title. Absent: every field of its kinds. */
  readonly columns?: readonly RegisterColumn[]
}

export type RegisterColumn = { readonly field: FieldId } | { readonly label: string; readonly path: Path }

/** A paper that the framework brings along: what stands in it, in its order. */
export interface Report {
  readonly id: string
  readonly title: string
  readonly parts: readonly ReportPart[]
}

export type ReportPart =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly matrix: MatrixId }
  | { readonly measure: MeasureId }
  | { readonly register: string }
  | { readonly findings: readonly Severity[] }
  | { readonly claims: true }
  | { readonly timeline: true }
