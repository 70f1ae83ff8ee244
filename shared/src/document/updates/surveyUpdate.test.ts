import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { surveyUpdate } from './surveyUpdate.ts'

function edited() {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('plan').set('a', 1)
  doc.getMap('plan').set('b', 2)
  doc.getMap('plan').delete('a')
  return { doc, updates }
}

it('[DOC34] says how far a document goes, what is deleted in it, and that nothing in it waits', () => {
  const { doc } = edited()
  const { clocks, deleted, isWhole } = surveyUpdate(Y.encodeStateAsUpdate(doc))
  expect(clocks).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
  expect(deleted).toEqual(new Map([[doc.clientID, [expect.objectContaining({ clock: 0, len: 1 })]]]))
  expect(isWhole).toBe(true)
  expect(surveyUpdate(new Uint8Array([0, 0]))).toEqual({
    clocks: new Map(),
    deleted: new Map(),
    isWhole: true,
    textSchema: 0,
  })
})

it('[DOC34] says that something waits: for what is before it, for another client, or for what it deletes', () => {
  const { updates } = edited()
  const [first, second, deleting] = updates as [Uint8Array, Uint8Array, Uint8Array]
  expect(surveyUpdate(Y.mergeUpdates([first, second, deleting])).isWhole).toBe(true)
  expect(surveyUpdate(second).isWhole).toBe(false)
  expect(surveyUpdate(deleting).isWhole).toBe(false)

  const one = new Y.Doc()
  one.getText('t').insert(0, 'ab')
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  const before = Y.encodeStateVector(other)
  other.getText('t').insert(1, 'x')
  expect(surveyUpdate(Y.encodeStateAsUpdate(other)).isWhole).toBe(true)
  expect(surveyUpdate(Y.encodeStateAsUpdate(other, before)).isWhole).toBe(false)
})
