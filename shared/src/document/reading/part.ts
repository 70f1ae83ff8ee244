import type * as Y from 'yjs'
import type { Problem } from '../../model/index.ts'
import { cutText } from '../roots/index.ts'

/** What could be read, and what could not. Nothing of `value` when it is no such thing at all. */
export interface Reading<T> {
  readonly value?: T
  readonly problems: readonly Problem[]
}

/**
 * The keys of an entry that have a prefix: fields, periods, evidence. Most entries have none or few, and iterating a
 * Y.Map itself costs more than all else that is read of them.
 */
export function prefixedKeys(held: Y.Map<unknown>): string[] {
  const keys: string[] = []
  for (const [key, item] of held._map) if (key[1] === ':' && !item.deleted) keys.push(key)
  return keys
}

/** What lies under a key if it is of the type, the fallback where there is nothing, and a complaint otherwise. */
export function optional<T>(
  value: unknown,
  is: (value: unknown) => value is T,
  fallback: T,
  complain: () => void,
): T {
  if (is(value)) return value
  if (value !== undefined) complain()
  return fallback
}

/** Merged typing can grow past a limit; what is over it is kept in the document and not shown. */
export function within(text: string, most: number, what: string, problems: Problem[]): string {
  if (text.length > most) problems.push({ code: 'too-much', what, count: text.length, most })
  return cutText(text, most)
}
