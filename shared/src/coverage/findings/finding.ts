import type {
  Acceptance,
  CheckId,
  ElementId,
  FieldId,
  LinkId,
  MatrixId,
  MeasureId,
  RelationId,
  Severity,
} from '../../model/index.ts'

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
    | 'check-fails'
    | 'figure-differs'
    | 'figure-rounded'
    | 'too-few-lines'
    | 'too-many-lines'
    | 'relation-cycle'
    | 'observation-contradicted'
  readonly severity: Severity
  /** One sentence with the codes and titles in it. */
  readonly sentence: string
  /** What to do about it, in a sentence. */
  readonly advice: string
  readonly matrix?: MatrixId
  /** The check of the framework that found it, by the id that claims name it by. */
  readonly check?: CheckId
  readonly measure?: MeasureId
  /** The period that it is about. */
  readonly period?: string
  /** The field that is empty, or not what it should be. */
  readonly field?: FieldId
  /** The relation by which a link is missing. */
  readonly relation?: RelationId
  readonly elements: readonly ElementId[]
  readonly links: readonly LinkId[]
  /** The fingerprint of what it rests on: whoever accepts the finding accepts these facts. */
  readonly facts: string
  /** What was compared, as it read: part of the facts. */
  readonly figures?: readonly string[]
  /** Somebody said that this is to stay as it is, of these very facts, and the day that they gave has not come. */
  readonly accepted?: Acceptance
}

/** A finding as a check makes it. */
export type BareFinding = Omit<Finding, 'facts' | 'accepted'>

/** Findings that nobody accepted: what counts as open. */
export const openFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ accepted }) => !accepted)

/** Findings that are to stay as they are. */
export const acceptedFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ accepted }) => accepted)
