import * as Y from 'yjs'
import { wellFormed } from '../json/index.ts'

/**
 * The text under a key: of a Y.Text, or of a plain string that someone else's program put there. Undefined when
 * it is neither.
 */
export function readText(value: unknown): string | undefined {
  if (value instanceof Y.Text) return plainText(value)
  return typeof value === 'string' ? value : undefined
}

/** `Y.Text.toString` leaves formatting and embedded objects out, which nothing of ours writes. */
const plainText = (text: Y.Text): string => text.toString()

/** Puts a text under a key: as an edit of the Y.Text that is there, so that it merges, or as a new one. */
export function setText(map: Y.Map<unknown>, key: string, text: string): void {
  const held = map.get(key)
  if (held instanceof Y.Text) editText(held, text)
  else map.set(key, new Y.Text(wellFormed(text)))
}

/**
 * Turns a Y.Text into `next` by the one smallest cut and insertion, so that what another person types elsewhere in
 * the text at the same moment stays.
 */
export function editText(text: Y.Text, next: string): void {
  const before = plainText(text)
  const after = wellFormed(next)
  if (before.length !== text.length) {
    // Something embedded makes positions in the string differ from positions in the text.
    text.delete(0, text.length)
    text.insert(0, after)
    return
  }
  const { start, removed, inserted } = smallestEdit(before, after)
  if (removed > 0) text.delete(start, removed)
  if (inserted !== '') text.insert(start, inserted)
}

export interface TextSplice {
  readonly start: number
  /** UTF-16 units cut at `start`. */
  readonly removed: number
  readonly inserted: string
}

/**
 * The smallest single edit from one string to another, in UTF-16 units, with neither edge inside a surrogate pair:
 * Yjs replaces a pair that is cut in half by two "�".
 */
export function smallestEdit(before: string, after: string): TextSplice {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1
  let same = 0
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same += 1
  if (splitsPair(before, before.length - same) || splitsPair(after, after.length - same)) same -= 1
  return {
    start,
    removed: before.length - same - start,
    inserted: after.slice(start, after.length - same),
  }
}

const splitsPair = (text: string, at: number): boolean =>
  isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** At most `most` UTF-16 units of a text, cut between characters. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  return text.slice(0, splitsPair(text, most) ? most - 1 : most)
}
