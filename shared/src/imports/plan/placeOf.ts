import type { SourcePlace } from '../entries/index.ts'

/** The place of one part of an entry, with the head of its column. */
export const placeOf = (
  { place, heads }: { readonly place: SourcePlace; readonly heads?: Readonly<Record<string, string>> },
  part?: string,
): SourcePlace => {
  const column = part === undefined ? undefined : heads?.[part]
  return column === undefined ? place : { ...place, column }
}
