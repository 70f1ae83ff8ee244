import type { Finding } from '../coverage/index.ts'
import { explainProblem, type Problem, type StrategyMap } from '../model/index.ts'

/** A finding for programs; `accepted` says by whom and why it stays as it is, and is null where nobody said so. */
export interface FindingAnswer {
  readonly id: string
  readonly code: string
  readonly severity: string
  readonly sentence: string
  readonly elements: readonly string[]
  readonly links: readonly string[]
  readonly accepted: { readonly by: string; readonly reason: string; readonly until: string | null } | null
}

export const findingAnswers = (findings: readonly Finding[]): FindingAnswer[] =>
  findings.map(({ id, code, severity, sentence, elements, links, accepted }) => ({
    id,
    code,
    severity,
    sentence,
    elements,
    links,
    accepted: accepted ? { by: accepted.by, reason: accepted.reason, until: accepted.until ?? null } : null,
  }))

/** What of the document could not be read as it stands, beside what its checks find. Each is told once. */
export const problemAnswers = (
  map: StrategyMap,
  problems: readonly Problem[],
  told: readonly FindingAnswer[],
): FindingAnswer[] => {
  const codes = new Set(told.map(({ code }) => code))
  return problems
    .filter(({ code }) => !codes.has(code))
    .map((problem, at) => ({
      id: `problem:${at + 1}`,
      code: problem.code,
      severity: 'note',
      sentence: explainProblem(problem),
      ...whereOf(map, problem),
      accepted: null,
    }))
}

function whereOf(map: StrategyMap, problem: Problem): Pick<FindingAnswer, 'elements' | 'links'> {
  const id: string = 'id' in problem ? problem.id : ''
  const observation = [...map.observations.values()].find((each) => each.id === id)
  if (observation) return { elements: [observation.element], links: [] }
  return {
    elements: [...map.elements.keys()].filter((each) => each === id),
    links: [...map.links.keys()].filter((each) => each === id),
  }
}
