import { PARTS_MAX } from '../../model/index.ts'
import { isRecord, isText } from '../json/index.ts'

/** Each item of a list, or nothing when one of them cannot be read. */
export function readParts<T>(
  json: unknown,
  read: (part: Record<string, unknown>) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(json) || json.length > PARTS_MAX) return undefined
  const parts: T[] = []
  for (const item of json) {
    const part = isRecord(item) ? read(item) : undefined
    if (part === undefined) return undefined
    parts.push(part)
  }
  return parts
}

/** The word if it is one of these. */
export const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  isText(value) ? words.find((word) => word === value) : undefined
