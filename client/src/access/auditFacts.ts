import type { AuditEntry } from '@golden-thread/shared/protocol'

/** The facts of an entry as people read them: "role: viewer, label: The panel"; people by their names, where these are known. */
export function factsOf(detail: string, people: Readonly<Record<string, string>> = {}): string {
  try {
    const facts: unknown = JSON.parse(detail)
    if (typeof facts !== 'object' || facts === null) return detail
    return Object.entries(facts)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `${name}: ${(name === 'person' && people[String(value)]) || String(value)}`)
      .join(', ')
  } catch {
    // What was changed by hand may be no JSON any more, and is shown as it stands.
    return detail
  }
}

/** Whether an entry has all words of a search somewhere. */
export function says({ by, action, detail, position }: AuditEntry, query: string): boolean {
  const text = [String(position), by, action, factsOf(detail)].join(' ').toLocaleLowerCase('en-GB')
  return query
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .every((word) => text.includes(word))
}
