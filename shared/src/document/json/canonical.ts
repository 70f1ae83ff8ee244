import type { StrategyMap } from '../../model/index.ts'

/**
 * A map as one line of JSON in which nothing depends on the order things arrived in: two copies of a document have
 * converged when theirs are the same, and a hash of it names a state.
 */
export const canonicalText = (map: StrategyMap): string => JSON.stringify(sorted(map))

/** Maps become arrays of entries in the order of their keys, and objects have their keys in order. */
function sorted(value: unknown): unknown {
  if (value instanceof Map) {
    return [...value.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)])
  }
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
