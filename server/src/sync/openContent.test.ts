import { compactUpdates, surveyUpdate } from '@golden-thread/shared/document'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '../storage/index.ts'
import { openMemory } from '../storage/testing/memory.ts'
import { defaultLimits } from './limits.ts'
import { type OpenOptions, openContent } from './openContent.ts'

const limits = {
  ...defaultLimits,
  loadInThreadUpdates: 10,
  loadInThreadBytes: 30_000,
  openDirectlyBytesMax: 20_000,
  openWaitMsMax: 5,
}
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

  /** A thread, which notes what it was asked for. */
  function thread() {
    const asked: string[] = []
    const run = async (job: string, request: { update: Uint8Array; parts: readonly Uint8Array[] }) => {
      asked.push(job)
      return job === 'survey' ? surveyUpdate(request.update) : compactUpdates(request.parts)
    }
    return { asked, workers: { run } as unknown as OpenOptions['workers'] }
  }

  it('[LOAD15] has a large snapshot gone through in a thread, and what follows it is the same', async () => {
    const storage = openMemory()
    const doc = new Y.Doc()
    doc.getMap('plan').set('large', 'x'.repeat(100_000))
    doc.getMap('plan').set('gone', 'soon')
    doc.getMap('plan').delete('gone')
    const snapshot = Y.encodeStateAsUpdate(doc)
    await storage.maps.create({ id: 'm', title: 'Plan', createdAt: 1, snapshot })
    const { asked, workers } = thread()
    const { content } = await opening(storage, workers).opened
    expect(asked).toEqual(['survey'])
    expect(content.stateVector()).toEqual(Y.encodeStateVector(doc))
    // Whoever has all of it is told of what was deleted, which nobody would know without the survey.
    const answer = content.answerTo(Y.encodeStateVector(doc))
    const frames = answer.kind === 'ready' ? answer.frames : []
    expect(Y.decodeUpdate(frames.at(-1) ?? new Uint8Array([0, 0])).ds.clients.size).toBe(1)
  })

  it('[LOAD15] has few updates that are large put together in a thread', async () => {
    const storage = openMemory()
    const { epoch } = await storage.open('m')
    const doc = new Y.Doc()
    doc.getMap('plan').set('large', 'x'.repeat(100_000))
    const update = Y.encodeStateAsUpdate(doc)
    await storage.append([{ mapId: 'm', epoch, update, person: 'anna', at: 1 }])
    const { asked, workers } = thread()
    const { content } = await opening(storage, workers).opened
    expect(asked).toEqual(['compact', 'survey'])
    expect(content.stateVector()).toEqual(Y.encodeStateVector(doc))
  })

  it('[LOAD15] reads a log in slices where no thread can, and leaves the event loop to others in between', async () => {
    const storage = await mapOf(2_000)
    let turns = 0
    let open = true
    const count = () => {
      turns += 1
      if (open) setImmediate(count)
    }
    let now = 0
    // Each look at the clock finds that as long has passed as a slice may take.
    const elapsed = () => (now += 10)
    const log = { warn: () => undefined, error: () => undefined }
    const opened = openContent('m', { storage, workers: failing, limits, log, elapsed })
    setImmediate(count)
    const { content } = await opened
    open = false
    expect(turns).toBeGreaterThanOrEqual(EDITS)
    expect(content.parts().length).toBeGreaterThan(1)
  })
})
