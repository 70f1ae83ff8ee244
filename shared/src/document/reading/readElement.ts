import * as Y from 'yjs'
import {
  type Element,
  type FieldId,
  type FieldValue,
  isElementId,
  limits,
  type Problem,
} from '../../model/index.ts'
import { isName, isNumber, isText } from '../json/index.ts'
import { cutText, FIELD_PREFIX, readText } from '../roots/index.ts'

/** What could be read, and what could not. Nothing of `value` when it is no such thing at all. */
export interface Reading<T> {
  readonly value?: T
  readonly problems: readonly Problem[]
}

/**
 * An element from whatever lies under its id. Only something that is not a map, or has no kind, is left out whole;
 * any other part that cannot be read is left out by itself.
 */
export function readElement(id: string, held: unknown): Reading<Element> {
  const problems: Problem[] = []
  const unreadable = (reason: string): void => {
    problems.push({ code: 'element-unreadable', id: cutText(id, 100), reason })
  }
  const kind = held instanceof Y.Map ? held.get('kind') : undefined
  if (!isElementId(id)) unreadable('its id has signs that an id may not have')
  else if (!(held instanceof Y.Map)) unreadable('it is not an element')
  else if (!isName(kind)) unreadable('it has no kind')
  else {
    const code = optional(held.get('code'), isText, '', () => unreadable('its code is not text'))
    const title = readText(held.get('title'))
    if (title === undefined && held.has('title')) unreadable('its title is not text')
    const x = held.get('x')
    const y = held.get('y')
    const placed = isNumber(x) && isNumber(y)
    if (!placed && (x !== undefined || y !== undefined)) unreadable('its position is not two numbers')
    const deletedAt = held.get('deletedAt')
    if (deletedAt !== undefined && !isNumber(deletedAt)) unreadable('its time of deletion is not a number')
    const value: Element = {
      id,
      kind,
      code: within(code, limits.CODE_CHARS_MAX, 'characters in a code', problems),
      title: within(title ?? '', limits.TITLE_CHARS_MAX, 'characters in a title', problems),
      fields: readFields(held, unreadable, problems),
      ...(placed ? { position: { x, y } } : {}),
      ...(isNumber(deletedAt) ? { deletedAt } : {}),
    }
    return { value, problems }
  }
  return { problems }
}

/** A field without content is no field: an emptied long text stays in the document so that typing in it merges. */
function readFields(
  held: Y.Map<unknown>,
  unreadable: (reason: string) => void,
  problems: Problem[],
): Record<FieldId, FieldValue> {
  const fields: Record<FieldId, FieldValue> = {}
  for (const [key, value] of held.entries()) {
    if (!key.startsWith(FIELD_PREFIX)) continue
    const field = key.slice(FIELD_PREFIX.length)
    const text = readText(value)
    if (!isName(field)) unreadable('one of its fields has no proper name')
    else if (isNumber(value)) fields[field] = value
    else if (text === undefined) unreadable(`its field "${field}" is neither text nor a number`)
    else if (text !== '')
      fields[field] = within(text, limits.TEXT_CHARS_MAX, 'characters in a field', problems)
  }
  return fields
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
