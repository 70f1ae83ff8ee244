import type { ElementId, LinkId, MatrixId, Severity } from '../model/index.ts'

/** A check that fails: a code, its sentence, and where to go to mend it. */
export interface Finding {
  /** The same for the same failure, so that lists do not jump: code and subject. */
  readonly id: string
  readonly code:
    | 'column-uncovered'
    | 'column-single-support'
    | 'row-covers-nothing'
    | 'missing-link'
    | 'too-many-links'
    | 'field-empty'
    | 'link-end-gone'
    | 'link-not-allowed'
    | 'link-to-recheck'
    | 'stated-without-evidence'
    | 'code-repeated'
    | 'cell-contradicted'
  readonly severity: Severity
  /** One sentence with the codes and titles in it. */
  readonly sentence: string
  /** What to do about it, in a sentence. */
  readonly advice: string
  readonly matrix?: MatrixId
  readonly elements: readonly ElementId[]
  readonly links: readonly LinkId[]
}
