import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from './splitUpdate.ts'
import { readOrigins } from './standsOn.ts'

vi.mock(import('./standsOn.ts'), async (importOriginal) => {
  const original = await importOriginal()
  return { ...original, readOrigins: vi.fn(original.readOrigins) }
})

it('[DOC33] looks at each struct a few times, however many clients stand on each other in a chain', () => {
  const clients = 500
  const doc = new Y.Doc()
  for (let client = 1; client <= clients; client += 1) {
    doc.clientID = client
    doc.getText('t').insert(client - 1, 'x')
  }
  const copy = new Y.Doc()
  for (const part of splitUpdate(Y.encodeStateAsUpdate(doc), 1_000)) {
    Y.applyUpdate(copy, part)
    expect(copy.store.pendingStructs).toBeNull()
  }
  expect(copy.getText('t').toString()).toBe('x'.repeat(clients))
  expect(readOrigins).toHaveBeenCalledTimes(2 * clients - 1)
})
