/** A part of something that reads differently: null where it was not there, or is not there any more. */
export interface PartChange {
  /** "title", "code", "kind", "basis", or the id of a field. */
  readonly part: string
  readonly before: PartValue
  readonly after: PartValue
}

export type PartValue = unknown

type Parts = Readonly<Record<string, PartValue>>

/** The parts that differ, in the order in which they come. */
export function partChanges(before: Parts, after: Parts): PartChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((part) => {
    const was = before[part] ?? null
    const is = after[part] ?? null
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ part, before: was, after: is }]
  })
}
