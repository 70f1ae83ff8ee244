/**
 * Places in a list that sort as text, so that one can always be put between two others without touching them. Those
 * of a list that came whole follow from where its items stood in it.
 */

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'
const FIRST = 36 ** 2

export const placeOfItem = (index: number): string => (FIRST + index).toString(36)

/** A place after `low` and before `high`, which is after it; either may be left out. */
export function placeBetween(low: string, high?: string): string {
  let limit = high
  let place = ''
  for (let at = 0; ; at += 1) {
    const from = at < low.length ? DIGITS.indexOf(low.charAt(at)) : 0
    const to = limit !== undefined && at < limit.length ? DIGITS.indexOf(limit.charAt(at)) : DIGITS.length
    if (to - from > 1) return place + DIGITS.charAt((from + to) >> 1)
    place += DIGITS.charAt(from)
    // Smaller in this digit, so all that follows may be anything.
    if (from < to) limit = undefined
  }
}

export const isPlace = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-z]{1,200}$/.test(value)

/** Those of these places, in their order, that grow: as many as can stay where they are. */
export function growing(places: readonly (string | undefined)[]): ReadonlySet<number> {
  const best: number[] = []
  const before: number[] = []
  let end = -1
  for (const [at, place] of places.entries()) {
    best[at] = place === undefined ? 0 : 1
    before[at] = -1
    if (place === undefined) continue
    for (let earlier = 0; earlier < at; earlier += 1) {
      const other = places[earlier]
      if (other === undefined || other >= place || (best[earlier] ?? 0) < (best[at] ?? 0)) continue
      best[at] = (best[earlier] ?? 0) + 1
      before[at] = earlier
    }
    if (end < 0 || (best[at] ?? 0) > (best[end] ?? 0)) end = at
  }
  const kept = new Set<number>()
  for (let at = end; at >= 0; at = before[at] ?? -1) kept.add(at)
  return kept
}
