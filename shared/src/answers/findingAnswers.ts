import type { Finding } from '../coverage/index.ts'

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
