import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '../storage/index.ts'
import { openMemory } from '../storage/testing/memory.ts'
import { defaultLimits } from './limits.ts'
import { type OpenOptions, openContent } from './openContent.ts'

const limits = { ...defaultLimits, loadInThreadUpdates: 10, openDirectlyBytesMax: 20_000, openWaitMsMax: 5 }
const EDITS = 20

/** A store with one map of so many edits, each with so many letters. */
async function mapOf(letters: number): Promise<Store> {
  const storage = openMemory()
  const { epoch } = await storage.open('m')
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (let i = 0; i < EDITS; i++) doc.getMap('plan').set(`edit ${i}`, 'x'.repeat(letters))
  await storage.append(updates.map((update) => ({ mapId: 'm', epoch, update, person: 'anna', at: 1 })))
  return storage
}

/** The threads are busy with other maps, for ever. */
const busy: OpenOptions['workers'] = {
  run: (_job, _request, options) =>
    new Promise((_, reject) =>
      options?.signal?.addEventListener('abort', () => reject(new Error('nobody waits for it any more'))),
    ),
}
const failing: OpenOptions['workers'] = { run: () => Promise.reject(new Error('took more than 120 s')) }

function opening(storage: Store, workers: OpenOptions['workers']) {
  const logged: string[] = []
  const log = {
    warn: (_facts: unknown, message?: string) => void logged.push(message ?? ''),
    error: (_facts: unknown, message?: string) => void logged.push(message ?? ''),
  }
  const opened = openContent('m', { storage, workers, limits, log, elapsed: () => 0 })
  return { opened, logged }
}

async function editsOf({ opened }: ReturnType<typeof opening>): Promise<number> {
  const { content } = await opened
  const doc = new Y.Doc()
  for (const part of content.parts()) Y.applyUpdate(doc, part)
  return doc.getMap('plan').size
}

describe('opening a map', () => {
  it('[SAVE26] does not wait for threads that are busy with other maps', async () => {
    const small = opening(await mapOf(10), busy)
    expect(await editsOf(small)).toBe(EDITS)
    expect(small.logged).toHaveLength(1)
  })

  it('[SAVE26] whose log is large waits for its thread, rather than hold up everyone', async () => {
    const large = opening(await mapOf(2_000), busy)
    const first = await Promise.race([
      large.opened.then(() => 'opened here'),
      // Nothing tells that it goes on waiting; this is as long as the small one would have waited, many times.
      new Promise((resolve) => setTimeout(() => resolve('waits'), 20 * limits.openWaitMsMax)),
    ])
    expect(first).toBe('waits')
  })

  it('[SAVE26] that cannot be put together in a thread is whole all the same, and nothing in the store changes', async () => {
    for (const letters of [10, 2_000]) {
      const storage = await mapOf(letters)
      const before = await storage.load('m')
      expect(await editsOf(opening(storage, failing))).toBe(EDITS)
      expect(await storage.load('m')).toEqual(before)
    }
  })
})
