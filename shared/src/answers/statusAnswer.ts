import {
  aliveElements,
  type Element,
  type FieldId,
  type FieldValue,
  kindOf,
  type StrategyMap,
} from '../model/index.ts'
import { statusAt } from '../queries/index.ts'
import { type EvidenceAnswer, evidenceAnswer } from './elementAnswers.ts'

export interface StatusAnswer {
  readonly asAt: string
  readonly elements: readonly StatusOfField[]
}

export interface StatusOfField {
  readonly id: string
  readonly code: string
  readonly field: string
  readonly value: FieldValue
  /** From which date it holds, in the words of the source; null where the paper gives none. */
  readonly since: string | null
  readonly evidence: readonly EvidenceAnswer[]
}

/**
 * What was observed last of each field at a date, and what stands in fields of status that nobody observed. Undefined
 * for a date that is none.
 */
export function statusAnswer(map: StrategyMap, date: string): StatusAnswer | undefined {
  const observed = statusAt(map, date)
  if (!observed) return undefined
  const told = new Set(observed.map(({ element, field }) => `${element.id} ${field}`))
  const elements = observed.map(
    ({ element, field, observation }): StatusOfField => ({
      id: element.id,
      code: element.code,
      field,
      value: observation.value,
      since: observation.asAt,
      evidence: observation.evidence.map(evidenceAnswer),
    }),
  )
  for (const element of aliveElements(map))
    for (const field of statusFields(map, element)) {
      const value = element.fields[field]
      if (value === undefined || told.has(`${element.id} ${field}`)) continue
      const evidence = (element.evidence ?? []).filter((piece) => (piece.field ?? field) === field)
      elements.push({
        id: element.id,
        code: element.code,
        field,
        value,
        since: null,
        evidence: evidence.map(evidenceAnswer),
      })
    }
  return { asAt: date, elements }
}

const statusFields = (map: StrategyMap, { kind }: Element): FieldId[] =>
  (kindOf(map.framework, kind)?.fields ?? []).filter(({ role }) => role === 'status').map(({ id }) => id)
