import type { StrategyMap } from '../model/index.ts'

/** The most sources that are offered: more are not read through. */
const SOURCES_OFFERED_MAX = 20

/** The sources that links of the map rest on, the most used first. */
export function sourcesOf(map: StrategyMap): readonly string[] {
  const counts = new Map<string, number>()
  for (const link of map.links.values()) {
    for (const { source } of link.evidence) if (source) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SOURCES_OFFERED_MAX)
    .map(([source]) => source)
}
