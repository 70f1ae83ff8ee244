import type { Link } from '@golden-thread/shared/model'

/** More would be a list to search in, not to choose from. */
const SOURCES_MAX = 20

/** The sources that the links name, the most used first. */
export function sourcesOf(links: Iterable<Link>): string[] {
  const counts = new Map<string, number>()
  for (const link of links) {
    for (const { source } of link.evidence) if (source) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, SOURCES_MAX)
}
