import { afterAll, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import * as standsOn from './standsOn.ts'

const readOrigins = vi.fn(standsOn.readOrigins)

afterAll(() => {
  vi.doUnmock('./standsOn.ts')
  vi.resetModules()
})

it('[DOC33] looks at each struct a few times, however many clients stand on each other in a chain', async () => {
  // Other files of the run have loaded these modules already, so they are loaded once more, with the count in them.
  vi.resetModules()
  vi.doMock('./standsOn.ts', () => ({ ...standsOn, readOrigins }))
  const { splitUpdate } = await import('./splitUpdate.ts')
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
