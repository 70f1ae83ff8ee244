import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom, freshSeed, type Random } from '@golden-thread/shared/testing'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { openSqlite } from '../../server/src/storage/index.ts'
import { contentOf, createRoughRoom, type Person } from './roughRoom.ts'

const fresh = freshSeed()
const PEOPLE = 20
const STEPS = 400
const RESTARTS = 3

/**
 * Twenty stock Yjs documents over the real server and the real store. Lines are cut with messages on them, what was
 * done offline arrives in any order, and the server is restarted: in the end all have the same, and so has the disk.
 */
async function run(random: Random): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))
  const path = join(folder, 'maps.sqlite')
  const room = await createRoughRoom({ path, people: PEOPLE, random })
  try {
    for (let step = 1; step <= STEPS; step += 1) {
      const person = random.pick(room.people)
      edit(person, random)
      if (random.chance(0.06)) person.drop()
      if (random.chance(0.15)) await random.pick(room.people).comeBack()
      if (random.chance(0.3)) await new Promise((resolve) => setImmediate(resolve))
      if (step % Math.floor(STEPS / RESTARTS) === 0) await room.restart()
    }
    const settled = await room.settle()
    for (const { doc } of room.people) expect(contentOf(doc)).toEqual(settled)
    await room.stop()
    expect(await stored(path)).toEqual(settled)
  } finally {
    await room.stop()
    rmSync(folder, { recursive: true })
  }
}

function edit({ doc, name }: Person, random: Random): void {
  const cells = doc.getMap<string>('cells')
  const text = doc.getText('text')
  const list = doc.getArray<string>('list')
  const kind = random.below(6)
  if (kind === 0) cells.delete(`cell ${random.below(30)}`)
  else if (kind <= 2) cells.set(`cell ${random.below(30)}`, `${name} ${random.below(1_000)}`)
  else if (kind === 3) text.insert(random.below(text.length + 1), `${name} `)
  else if (kind === 4 && text.length > 3) text.delete(random.below(text.length - 2), 2)
  else list.insert(random.below(list.length + 1), [name])
}

async function stored(path: string) {
  const storage = await openSqlite({ path })
  const { snapshot, updates } = await storage.load('m')
  await storage.close()
  const doc = new Y.Doc()
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
  return contentOf(doc)
}

it.each([2005, fresh])(
  '[ROOM6] [SAVE12] 20 people, the server and the store agree, with seed %i',
  async (seed) => {
    await run(createRandom(seed))
  },
)
