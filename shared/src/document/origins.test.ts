import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { mapFromText } from '../testing/index.ts'
import { bringing, compactUpdates, encodeMap, originsOf } from './index.ts'

it('[HIS4] tells which update made an element and which wrote each part last, after compaction too', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  Y.applyUpdate(doc, encodeMap(mapFromText`S1 -> O1`))
  const other = new Y.Doc()
  other.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const element = (of: Y.Doc) => of.getMap('elements').get('S1') as Y.Map<unknown>
  element(other).set('code', 'S9')
  ;(element(doc).get('title') as Y.Text).insert(0, 'Well, ')
  element(other).set('f:cost', 3)

  const origins = originsOf(compactUpdates(updates), 'elements', 'S1')
  if (!origins) throw new Error('It is there.')
  const found = (places: Parameters<typeof bringing>[1]) => Math.max(...bringing(updates, places))
  expect(found([origins.made])).toBe(0)
  const last = Object.fromEntries(origins.parts.map(({ part, places }) => [part, found(places)]))
  expect(last).toMatchObject({ kind: 0, code: 1, title: 2, cost: 3 })
  expect(bringing(updates, [{ client: 1, clock: 0 }])).toEqual([-1])
  expect(originsOf(compactUpdates(updates), 'elements', 'none')).toBeUndefined()
})
