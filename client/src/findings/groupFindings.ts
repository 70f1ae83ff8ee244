import type { Finding } from '@golden-thread/shared/coverage'
import type { Severity } from '@golden-thread/shared/model'

/** The most pressing first. */
export const SEVERITIES: readonly Severity[] = ['gap', 'risk', 'note']

export interface FindingGroup {
  readonly severity: Severity
  readonly findings: readonly Finding[]
}

export interface ToDo {
  readonly code: Finding['code']
  readonly findings: readonly Finding[]
}

/** Findings by what there is to do about them, in the order in which they were found. */
export function groupByToDo(findings: readonly Finding[]): ToDo[] {
  const codes = [...new Set(findings.map(({ code }) => code))]
  return codes.map((code) => ({ code, findings: findings.filter((finding) => finding.code === code) }))
}

/** Findings by severity, each group in the order in which they were found; groups without any are left out. */
export function groupFindings(findings: readonly Finding[], only: Severity | null = null): FindingGroup[] {
  return SEVERITIES.filter((severity) => only === null || severity === only)
    .map((severity) => ({ severity, findings: findings.filter((finding) => finding.severity === severity) }))
    .filter((group) => group.findings.length > 0)
}

export const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length
