import { alignedTo, type FrameworkPart, type ReportPart } from '../../model/index.ts'

/** A part with the keys of it that somebody edited. */
export interface MergedPart {
  readonly part: FrameworkPart
  readonly keys: readonly string[]
}

/**
 * What somebody made of a part, over what others made of it meanwhile: `mine` and `now` both come from `from`. Key by
 * key, and of a report part by part. Undefined where either is no part with keys.
 */
export function mergePart(
  from: FrameworkPart,
  mine: FrameworkPart,
  now: FrameworkPart | undefined,
): MergedPart | undefined {
  if (typeof from !== 'object' || typeof mine !== 'object' || typeof now !== 'object') return undefined
  const [before, edited, held] = [{ ...from }, { ...mine }, { ...now }] as unknown as Json[]
  if (!before || !edited || !held) return undefined
  const names = new Set([...Object.keys(before), ...Object.keys(edited)])
  const keys = [...names].filter((key) => key !== 'fields' && !isSame(before[key], edited[key]))
  const isReport = keys.includes('parts') && Array.isArray(held.parts)
  const part = isReport ? { ...edited, parts: mergedParts(before.parts, edited.parts, held.parts) } : edited
  return { part: part as unknown as FrameworkPart, keys }
}

type Json = Record<string, unknown>

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const listOf = (json: unknown): readonly ReportPart[] => (Array.isArray(json) ? json : [])

/** In my order; what I left alone is as it is now, or gone, and what is new now comes after what it comes after now. */
function mergedParts(from: unknown, mine: unknown, now: unknown): readonly ReportPart[] {
  const [before, edited, held] = [listOf(from), listOf(mine), listOf(now)]
  const [mineFrom, nowFrom] = [alignedTo(before, edited, isSame), alignedTo(before, held, isSame)]
  const merged: { readonly part: ReportPart; readonly at: number | undefined }[] = []
  for (const [place, part] of edited.entries()) {
    const at = mineFrom[place]
    const isMine = at === undefined || !isSame(before[at], part)
    const theirs = nowFrom.indexOf(at)
    if (isMine || at === undefined) merged.push({ part, at: theirs < 0 ? undefined : theirs })
    else if (theirs >= 0) merged.push({ part: held[theirs] as ReportPart, at: theirs })
  }
  for (const [place, part] of held.entries()) {
    if (nowFrom[place] !== undefined) continue
    const previous = merged.findIndex(({ at }) => at === place - 1)
    merged.splice(place === 0 ? 0 : previous < 0 ? merged.length : previous + 1, 0, { part, at: place })
  }
  return merged.map(({ part }) => part)
}
