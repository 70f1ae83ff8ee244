import type { AuditRow, AuditStorage, Store } from '../../storage/index.ts'

const ROWS_AT_ONCE = 1_000

/**
 * What of baselines and signatures is not as the audit log has it, each in a sentence. The hash of a baseline is of its map
 * alone: how far it had come, what it was called and who signed it stand in the log. Only what is there is held against it, as
 * going back to an earlier moment leaves the log whole; so is nothing of before the log was kept.
 */
export async function unlikeTheLog({ audit, record }: Pick<Store, 'audit' | 'record'>, map: string) {
  const made = new Map<string, Facts>()
  const signed = new Set<string>()
  for await (const { person, action, detail } of rowsOf(audit, map)) {
    if (action === 'baseline made') made.set(String(factsIn(detail)['id']), factsIn(detail))
    const { baseline, name, post } = factsIn(detail)
    if (action === 'baseline signed') signed.add(JSON.stringify([baseline, person, name, post]))
  }
  const faults: string[] = []
  for (const { id, name, status, hash } of await record.baselinesOf(map)) {
    const facts = made.get(id)
    if (facts && (facts['name'] !== name || facts['status'] !== status || facts['hash'] !== hash))
      faults.push(
        `Map ${map}: baseline ${id} (${name}, ${status}) is not what the audit log has: ${facts['name']}, ${facts['status']}.`,
      )
  }
  for (const { baseline, person, name, post } of await record.signaturesOf(map))
    if (made.has(baseline) && !signed.has(JSON.stringify([baseline, person, name, post])))
      faults.push(
        `Map ${map}: the signature of ${name} (${post}) under baseline ${baseline} is not in the audit log. It was written by hand, or the server ended in the moment in which it was given.`,
      )
  return faults
}

type Facts = Readonly<Record<string, unknown>>

async function* rowsOf(audit: Pick<AuditStorage, 'rows'>, map: string): AsyncGenerator<AuditRow> {
  for (let after = 0; ; ) {
    const rows = await audit.rows(map, after, ROWS_AT_ONCE)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE) return
    after = last.position
  }
}

/** What was changed by hand may be no JSON any more; the chain tells of that. */
function factsIn(detail: string): Facts {
  try {
    return Object(JSON.parse(detail)) as Facts
  } catch {
    return {}
  }
}
