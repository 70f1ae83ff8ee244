import { type Finding, openFindings } from '../coverage/index.ts'

export interface NamedFinding {
  readonly id: string
  readonly code: string
  readonly severity: string
  readonly sentence: string
}

export interface FindingsDifference {
  /** Open now, and not before: it came, or nobody accepts it any more. */
  readonly opened: readonly NamedFinding[]
  readonly closed: readonly NamedFinding[]
}

export function findingDifference(before: readonly Finding[], after: readonly Finding[]): FindingsDifference {
  return { opened: missingIn(after, before), closed: missingIn(before, after) }
}

function missingIn(findings: readonly Finding[], others: readonly Finding[]): NamedFinding[] {
  const known = new Set(openFindings(others).map(({ id }) => id))
  return openFindings(findings)
    .filter(({ id }) => !known.has(id))
    .map(({ id, code, severity, sentence }) => ({ id, code, severity, sentence }))
}
