/**
 * For each of the later items the place of the earlier one that it comes from: one that says the same, in the longest
 * run that kept its order; else one that says the same elsewhere; else the one that stood in its place. Undefined for a
 * new one.
 */
export function alignedTo<T>(
  earlier: readonly T[],
  later: readonly T[],
  isSame: (a: T, b: T) => boolean,
): (number | undefined)[] {
  const from: (number | undefined)[] = later.map(() => undefined)
  const free = new Set(earlier.keys())
  const take = (at: number, old: number): void => {
    from[at] = old
    free.delete(old)
  }
  for (const [at, old] of longestRun(earlier, later, isSame)) take(at, old)
  for (const [at, item] of later.entries()) {
    if (from[at] !== undefined) continue
    const moved = [...free].find((old) => isSame(earlier[old] as T, item))
    if (moved !== undefined) take(at, moved)
  }
  for (const at of later.keys()) {
    if (from[at] !== undefined) continue
    const [low, high] = [from[at - 1] ?? -1, from.slice(at + 1).find((old) => old !== undefined)]
    const replaced = [...free].find((old) => old > low && (high === undefined || old < high))
    if (replaced !== undefined) take(at, replaced)
  }
  return from
}

/** Pairs of equal items in the order of both: as many as there can be. */
function longestRun<T>(
  earlier: readonly T[],
  later: readonly T[],
  isSame: (a: T, b: T) => boolean,
): [number, number][] {
  const [rows, columns] = [earlier.length, later.length]
  const isEqual = (old: number, at: number): boolean => isSame(earlier[old] as T, later[at] as T)
  const best = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  const bestAt = (old: number, at: number): number => best[old]?.[at] ?? 0
  for (let old = rows - 1; old >= 0; old -= 1)
    for (let at = columns - 1; at >= 0; at -= 1) {
      const row = best[old]
      if (row)
        row[at] = isEqual(old, at)
          ? bestAt(old + 1, at + 1) + 1
          : Math.max(bestAt(old + 1, at), bestAt(old, at + 1))
    }
  const pairs: [number, number][] = []
  for (let old = 0, at = 0; old < rows && at < columns; ) {
    if (isEqual(old, at)) pairs.push([at++, old++])
    else if (bestAt(old + 1, at) >= bestAt(old, at + 1)) old += 1
    else at += 1
  }
  return pairs
}
