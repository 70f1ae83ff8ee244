import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createDiffer } from './differ.ts'

it('[LOAD1] cuts what is missing out of a large document in a thread', async () => {
  const run = vi.fn(async () => new Uint8Array([0, 0]))
  const differ = createDiffer({ run } as unknown as Parameters<typeof createDiffer>[0])
  const doc = new Y.Doc()
  const nothing = Y.encodeStateVector(new Y.Doc())
  doc.getText('t').insert(0, 'x'.repeat(1_000))
  await differ.difference([Y.encodeStateAsUpdate(doc)], nothing)
  expect(run).not.toHaveBeenCalled()
  doc.getText('t').insert(0, 'x'.repeat(100_000))
  await differ.difference([Y.encodeStateAsUpdate(doc)], nothing, 'anna')
  expect(run).toHaveBeenCalledWith('difference', expect.anything(), { key: 'anna' })
})
