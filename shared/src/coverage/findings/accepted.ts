import type { Acceptance } from '../../model/index.ts'
import type { Finding } from './finding.ts'

/** The findings with what was said of those that are accepted. What comes out the same keeps its identity. */
export type MarkAccepted = (
  findings: readonly Finding[],
  accepted: ReadonlyMap<string, Acceptance>,
) => readonly Finding[]

const isSame = (a: Acceptance | undefined, b: Acceptance): boolean =>
  a !== undefined &&
  a.reason === b.reason &&
  a.by === b.by &&
  a.at === b.at &&
  a.until === b.until &&
  a.facts === b.facts

/** An acceptance holds for the facts that it was given for, and until the day that it names. */
export function markAccepted(today: string): MarkAccepted {
  let made = new Map<Finding, Finding>()
  let last: { findings: readonly Finding[]; accepted: ReadonlyMap<string, Acceptance> } | undefined
  let list: readonly Finding[] = []

  const holds = (finding: Finding, { facts, until }: Acceptance): boolean =>
    facts === finding.facts && (until === undefined || until > today)

  return (findings, accepted) => {
    if (last?.findings === findings && last.accepted === accepted) return list
    const next = new Map<Finding, Finding>()
    for (const finding of accepted.size > 0 ? findings : []) {
      const acceptance = accepted.get(finding.id)
      if (!acceptance || !holds(finding, acceptance)) continue
      const before = made.get(finding)
      next.set(
        finding,
        before && isSame(before.accepted, acceptance) ? before : { ...finding, accepted: acceptance },
      )
    }
    const marked = next.size > 0 ? findings.map((finding) => next.get(finding) ?? finding) : findings
    const isSameList =
      list.length === marked.length && marked.every((finding, index) => finding === list[index])
    if (!isSameList) list = marked
    made = next
    last = { findings, accepted }
    return list
  }
}
