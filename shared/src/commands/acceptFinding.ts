import { refuse } from '../result.ts'
import { type DomainCommand, editOf, unchanged } from './command.ts'
import { stepText } from './text.ts'

/**
 * Leaves a finding as it is: for good, or until a day. Whoever says so gives a reason; the name is theirs unless they
 * say who decided. What was found is kept with it, so that the finding comes back when the facts change.
 */
export const acceptFinding: DomainCommand<{
  readonly finding: string
  /** The fingerprint that the finding has now. */
  readonly facts: string
  readonly reason: string
  readonly by?: string
  readonly until?: string
}> = (map, { finding, facts, reason, by, until }, context) => {
  const words = { reason: reason.trim(), by: (by ?? context.by).trim() }
  if (words.reason === '' || words.by === '') return refuse({ code: 'reason-missing' })
  const before = map.accepted.get(finding)
  if (
    before?.facts === facts &&
    before.reason === words.reason &&
    before.by === words.by &&
    before.until === until
  )
    return unchanged
  const acceptance = { ...words, at: context.at, ...(until === undefined ? {} : { until }), facts }
  const label = until === undefined ? stepText.acceptFinding : stepText.setAside
  return editOf(label, [{ type: 'accept-finding', finding, acceptance }])
}

/** Asks an accepted finding again. */
export const reopenFinding: DomainCommand<{ readonly finding: string }> = (map, { finding }) =>
  map.accepted.has(finding)
    ? editOf(stepText.reopenFinding, [{ type: 'accept-finding', finding, acceptance: null }])
    : unchanged
