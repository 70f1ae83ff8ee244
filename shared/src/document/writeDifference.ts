import * as Y from 'yjs'
import {
  type Element,
  type FieldValue,
  type Framework,
  kindOf,
  type Link,
  type SavedView,
  type StrategyMap,
  type Touched,
} from '../model/index.ts'
import { withUnread } from './framework/index.ts'
import { equalJson, jsonCopy, wellFormed } from './json/index.ts'
import {
  editText,
  evidenceKey,
  FIELD_PREFIX,
  type Roots,
  setText,
  storedView,
  writeSources,
} from './roots/index.ts'

/**
 * Writes what differs between two values of a map, looking only at what was touched. An entry is set only to create
 * it and edited in place ever after: setting a Y.Map again would take away what others wrote in it meanwhile. Must
 * run inside a transaction.
 */
export function writeDifference(
  roots: Roots,
  before: StrategyMap,
  after: StrategyMap,
  touched: Touched,
): void {
  if (before.title !== after.title) setText(roots.about, 'title', after.title)
  if (before.about !== after.about) setText(roots.about, 'about', after.about)
  writeSources(roots.about, before.sources, after.sources)
  if (before.framework !== after.framework)
    roots.about.set('framework', jsonCopy(withUnread(after.framework)))
  for (const id of touched.elements) {
    const element = after.elements.get(id)
    const former = before.elements.get(id)
    if (element && element !== former) writeElement(roots.elements, after.framework, former, element)
  }
  for (const id of touched.links) {
    const link = after.links.get(id)
    const former = before.links.get(id)
    if (!link || link === former) continue
    writeLink(roots.links, former, link)
    writeEvidence(roots.evidence, former, link)
  }
  for (const key of touched.assessments) {
    writeJson(roots.assessments, key, before.assessments.get(key), after.assessments.get(key))
  }
  for (const id of touched.views) {
    writeJson(roots.views, id, viewJson(before.views.get(id)), viewJson(after.views.get(id)))
  }
  for (const id of touched.accepted) {
    writeJson(roots.accepted, id, before.accepted.get(id), after.accepted.get(id))
  }
}

function writeElement(
  root: Y.Map<unknown>,
  framework: Framework,
  former: Element | undefined,
  element: Element,
): void {
  const map = entryOf(root, element.id, former !== undefined)
  const longtext = new Set<string>()
  for (const field of kindOf(framework, element.kind)?.fields ?? []) {
    if (field.type === 'longtext') longtext.add(field.id)
  }
  writePlain(map, 'kind', former?.kind, element.kind)
  writePlain(map, 'code', former?.code, element.code)
  if (former?.title !== element.title) setText(map, 'title', element.title)
  const { position } = element
  if (former?.position?.x !== position?.x || former?.position?.y !== position?.y) {
    // Always both, so that of two moves at once one wins whole.
    setOrRemove(map, 'x', position?.x)
    setOrRemove(map, 'y', position?.y)
  }
  // A new element has all its long texts from the start, so that two people who begin one at once begin the same.
  const fields = [
    ...Object.keys(former?.fields ?? longtextOf(former, longtext)),
    ...Object.keys(element.fields),
  ]
  for (const field of new Set(fields)) {
    const value = element.fields[field]
    if (!former || former.fields[field] !== value) {
      writeField(map, FIELD_PREFIX + field, value, longtext.has(field))
    }
  }
  writePlain(map, 'deletedAt', former?.deletedAt, element.deletedAt)
}

const longtextOf = (
  former: Element | undefined,
  longtext: ReadonlySet<string>,
): Record<string, FieldValue> => (former ? {} : Object.fromEntries([...longtext].map((field) => [field, ''])))

/** The map of an entry that was read from the document, or a new one under its id. */
function entryOf(root: Y.Map<unknown>, id: string, exists: boolean): Y.Map<unknown> {
  const held = root.get(id)
  if (exists && held instanceof Y.Map) return held
  return root.set(id, new Y.Map<unknown>())
}

/** A long text that is emptied stays, empty, so that what someone types in it at that moment is not lost. */
function writeField(map: Y.Map<unknown>, key: string, value: FieldValue | undefined, isLong: boolean): void {
  const held = map.get(key)
  if (value !== undefined && typeof value !== 'string') map.set(key, value)
  else if (held instanceof Y.Text && (value !== undefined || isLong)) editText(held, value ?? '')
  else if (isLong) map.set(key, new Y.Text(wellFormed(value ?? '')))
  else setOrRemove(map, key, value)
}

function writeLink(root: Y.Map<unknown>, former: Link | undefined, link: Link): void {
  const map = entryOf(root, link.id, former !== undefined)
  writePlain(map, 'basis', former?.basis, link.basis)
  writePlain(map, 'strength', former?.strength, link.strength)
  if (former?.note !== link.note) setText(map, 'note', link.note)
  if (former?.seen?.from !== link.seen?.from || former?.seen?.to !== link.seen?.to) {
    setOrRemove(map, 'seenFrom', link.seen?.from)
    setOrRemove(map, 'seenTo', link.seen?.to)
  }
  writePlain(map, 'deletedAt', former?.deletedAt, link.deletedAt)
}

function writeEvidence(root: Y.Map<unknown>, former: Link | undefined, link: Link): void {
  if (former?.evidence === link.evidence) return
  const pieces = new Map(link.evidence.map((piece) => [piece.id, piece]))
  const formerPieces = new Map(former?.evidence.map((piece) => [piece.id, piece]))
  for (const id of new Set([...formerPieces.keys(), ...pieces.keys()])) {
    writeJson(root, evidenceKey(link.id, id), withoutId(formerPieces.get(id)), withoutId(pieces.get(id)))
  }
}

const viewJson = (view: SavedView | undefined) => withoutId(view && storedView(view))

function withoutId<T extends { readonly id: string }>(thing: T | undefined): Omit<T, 'id'> | undefined {
  if (!thing) return undefined
  const { id: _, ...rest } = thing
  return rest
}

/** JSON that is replaced whole: of two people who change it at once, the same one wins everywhere. */
function writeJson(root: Y.Map<unknown>, key: string, former: unknown, value: unknown): void {
  if (!equalJson(former, value)) setOrRemove(root, key, value)
}

function writePlain(
  map: Y.Map<unknown>,
  key: string,
  former: unknown,
  value: string | number | undefined,
): void {
  if (former !== value) setOrRemove(map, key, value)
}

function setOrRemove(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined) map.delete(key)
  else map.set(key, jsonCopy(value))
}
