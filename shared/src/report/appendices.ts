import { openFindings } from '../coverage/index.ts'
import type { ReportPart } from '../model/index.ts'
import {
  claimsPaperOf,
  concerned,
  coveragePaper,
  isAboutPerson,
  type Paper,
  type Prepared,
  paperContext,
} from '../paper/index.ts'
import { findingsList } from './blocks.ts'

export interface Appended {
  readonly paper: Paper
  /** The matrix that it is of. */
  readonly matrix?: string
}

/**
 * Every table that is not empty, or those that the report names, then the claims, and the findings that none of the
 * tables has: a report that leaves one out would seem to say that there is none.
 */
export function appendicesOf(known: Prepared, now: Date, parts: readonly ReportPart[]): readonly Appended[] {
  const { map, coverage } = known
  const named = new Set(parts.flatMap((part) => ('matrix' in part ? [part.matrix] : [])))
  const matrices = [...coverage.matrices().values()]
    .filter(({ rows, columns }) => rows.length > 0 && columns.length > 0)
    .map(({ definition }) => definition.id)
    .filter((id) => named.size === 0 || named.has(id))
  const told = new Set(matrices.flatMap((id) => [...concerned(paperContext(known, id))]))
  const others = openFindings(coverage.findings()).filter(
    (finding) => !told.has(finding.id) && !isAboutPerson(map, finding),
  )
  const claims = claimsPaperOf(known)
  const findings: Paper = { ...claims, title: 'Findings that no table shows', blocks: [findingsList(others)] }
  return [
    ...matrices.map((matrix) => ({ matrix, paper: coveragePaper(map, matrix, { now, known }) })),
    ...(claims.blocks.length > 0 ? [{ paper: claims }] : []),
    ...(others.length > 0 ? [{ paper: findings }] : []),
  ]
}
