import {
  aliveElements,
  type Element,
  type ElementEvidence,
  type FieldValue,
  type KindId,
  type StrategyMap,
} from '../model/index.ts'

/** An element for programs. A series is `{ "2006/07": 171, … }` with blanks left out. */
export interface ElementAnswer {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly title: string
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly evidence: readonly EvidenceAnswer[]
  /** A numbered record of which nothing else is known. */
  readonly placeholder?: true
}

export interface EvidenceAnswer {
  readonly source: string
  readonly paragraph: string
  readonly quotation: string
  /** The field that it carries, where it is not for the whole element. */
  readonly field?: string
}

/** Elements that are not deleted, of one kind or of all, in the order of their codes within each kind. */
export function elementAnswers(
  map: StrategyMap,
  kind?: KindId,
  meets: (element: Element) => boolean = () => true,
): ElementAnswer[] {
  const kinds = kind === undefined ? map.framework.kinds.map(({ id }) => id) : [kind]
  return kinds.flatMap((each) => aliveElements(map, each).filter(meets).map(elementAnswer))
}

const elementAnswer = (element: Element): ElementAnswer => ({
  id: element.id,
  code: element.code,
  kind: element.kind,
  title: element.title,
  fields: element.fields,
  evidence: (element.evidence ?? []).map(evidenceAnswer),
  ...(element.placeholder ? { placeholder: true as const } : {}),
})

export const evidenceAnswer = ({ source, paragraph, quotation, field }: ElementEvidence): EvidenceAnswer => ({
  source,
  paragraph,
  quotation,
  ...(field ? { field } : {}),
})
