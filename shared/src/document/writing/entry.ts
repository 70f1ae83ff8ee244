import * as Y from 'yjs'
import type { Evidence, FieldValue, Series } from '../../model/index.ts'
import { equalJson, jsonCopy, wellFormed } from '../json/index.ts'
import { editText, evidenceIn, FIELD_PREFIX, seriesKey } from '../roots/index.ts'

/** The map of an entry that was read from the document, or a new one under its id. */
export function entryOf(root: Y.Map<unknown>, id: string, exists: boolean): Y.Map<unknown> {
  const held = root.get(id)
  if (exists && held instanceof Y.Map) return held
  return root.set(id, new Y.Map<unknown>())
}

/** Each field by itself, and of a series each period by itself, so that two people can fill in two of them at once. */
export function writeFields(
  map: Y.Map<unknown>,
  former: Readonly<Record<string, FieldValue>> | undefined,
  fields: Readonly<Record<string, FieldValue>>,
  longtext: ReadonlySet<string> = NO_FIELDS,
): void {
  const held = former ?? Object.fromEntries([...longtext].map((field) => [field, '']))
  for (const field of new Set([...Object.keys(held), ...Object.keys(fields)])) {
    const before = former && ownValue(former, field)
    const value = ownValue(fields, field)
    if (former && equalJson(before, value)) continue
    writeSeries(map, field, seriesIn(before), seriesIn(value))
    if (typeof value === 'object') map.delete(FIELD_PREFIX + field)
    else writeField(map, FIELD_PREFIX + field, value, longtext.has(field))
  }
}

const NO_FIELDS: ReadonlySet<string> = new Set()

const seriesIn = (value: FieldValue | undefined): Series => (typeof value === 'object' ? value : {})

const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

export function writeSeries(map: Y.Map<unknown>, field: string, before: Series, after: Series): void {
  for (const period of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = ownValue(after, period)
    if (ownValue(before, period) !== value) setOrRemove(map, seriesKey(field, wellFormed(period)), value)
  }
}

/** A long text that is emptied stays, empty, so that what someone types in it at that moment is not lost. */
function writeField(
  map: Y.Map<unknown>,
  key: string,
  value: Exclude<FieldValue, Series> | undefined,
  isLong: boolean,
): void {
  const held = map.get(key)
  if (value !== undefined && typeof value !== 'string') map.set(key, value)
  else if (held instanceof Y.Text && (value !== undefined || isLong)) editText(held, value ?? '')
  else if (isLong) map.set(key, new Y.Text(wellFormed(value ?? '')))
  else setOrRemove(map, key, value)
}

/** Pieces of evidence in the entry that they are for, each whole under a key of its own. */
export function writeEvidenceIn(
  map: Y.Map<unknown>,
  former: readonly Evidence[] = [],
  evidence: readonly Evidence[] = [],
): void {
  if (former === evidence) return
  const pieces = new Map(evidence.map((piece) => [piece.id, piece]))
  const formerPieces = new Map(former.map((piece) => [piece.id, piece]))
  for (const id of new Set([...formerPieces.keys(), ...pieces.keys()]))
    writeJson(map, evidenceIn(id), withoutId(formerPieces.get(id)), withoutId(pieces.get(id)))
}

export function withoutId<T extends { readonly id: string }>(
  thing: T | undefined,
): Omit<T, 'id'> | undefined {
  if (!thing) return undefined
  const { id: _, ...rest } = thing
  return rest
}

/** JSON that is replaced whole: of two people who change it at once, the same one wins everywhere. */
export function writeJson(root: Y.Map<unknown>, key: string, former: unknown, value: unknown): void {
  if (!equalJson(former, value)) setOrRemove(root, key, value)
}

export function writePlain(
  map: Y.Map<unknown>,
  key: string,
  former: unknown,
  value: string | number | boolean | undefined,
): void {
  if (former !== value) setOrRemove(map, key, value)
}

export function setOrRemove(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined) map.delete(key)
  else map.set(key, jsonCopy(value))
}
