import { expect, it } from 'vitest'
import type { StoredBoard } from '../storage/index.ts'
import { createBoards } from './boards.ts'

const board = (map: string, baseline: string | null = null): StoredBoard => ({
  id: `${map} ${baseline}`,
  map,
  audience: 'The public',
  baseline,
  expiresAt: null,
  createdAt: 0,
  revokedAt: null,
})

it('[CLU10] makes every page anew, and tells the readers of each map, where something of other servers may have been missed', async () => {
  let renderings = 0
  const boards = createBoards({
    clock: () => 0,
    render: async () => `${renderings++}`,
    onSaved: () => () => undefined,
  })
  const told: string[] = []
  const all = [board('plan'), board('plan', 'agreed'), board('budget')]
  for (const each of all)
    boards.watch(each, { tell: (event) => told.push(`${each.id} ${event}`), readsComments: true })
  const read = () => Promise.all(all.map(async (each) => (await boards.read(each, 'page')).version))
  const before = await read()
  expect(await read()).toEqual(before)
  boards.missed()
  const after = await read()
  expect(after.filter((version) => before.includes(version))).toEqual([])
  // A baseline stays what it is.
  expect(told).toEqual(['plan null changed', 'budget null changed'])
})
