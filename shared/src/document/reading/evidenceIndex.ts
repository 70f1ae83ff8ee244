import type * as Y from 'yjs'
import type { Evidence, Problem } from '../../model/index.ts'
import { splitEvidenceKey } from '../roots/index.ts'
import { readEvidence } from './readLink.ts'

/** Which keys of the evidence of a document belong to which link, so that one link is read without the others. */
export interface EvidenceIndex {
  /** A key was set or removed, or is there from the start. Returns the link that it belongs to. */
  add(key: string): string
  /** The evidence of one link in the order of its ids; what cannot be read goes to `problems`. */
  read(link: string, problems: Problem[]): Evidence[]
  links(): Iterable<string>
}

export function createEvidenceIndex(root: Y.Map<unknown>): EvidenceIndex {
  const keysOf = new Map<string, Set<string>>()

  function add(key: string): string {
    // A key without a bar belongs to no link; it is complained of under its own name.
    const link = splitEvidenceKey(key)?.link ?? key
    const keys = keysOf.get(link)
    if (keys) keys.add(key)
    else keysOf.set(link, new Set([key]))
    return link
  }

  for (const key of root.keys()) add(key)

  return {
    add,
    links: () => keysOf.keys(),
    read(link, problems) {
      const evidence: Evidence[] = []
      for (const key of keysOf.get(link) ?? []) {
        if (!root.has(key)) continue
        const read = readEvidence(key, root.get(key))
        problems.push(...read.problems)
        if (read.value) evidence.push(read.value)
      }
      return evidence.sort((a, b) => (a.id < b.id ? -1 : 1))
    },
  }
}
