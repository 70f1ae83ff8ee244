import { CLOSE } from '@golden-thread/shared/protocol'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createFaultyLine } from '../storage/testing/faultyLine.ts'
import {
  createTestDatabase,
  openPostgres,
  POSTGRES_URL,
  type TestDatabase,
} from '../storage/testing/postgres.ts'
import { testClient } from './testing/testClient.ts'
import { syncTestServer } from './testing/testServer.ts'

describe.skipIf(POSTGRES_URL === '')('rooms over PostgreSQL', () => {
  let database: TestDatabase
  const closing: (() => unknown)[] = []
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })
  afterAll(() => database.drop())

  it('[PGS4] acknowledge nothing while it is away, say so, and go on by themselves with each edit once', async () => {
    const line = await createFaultyLine(database.url)
    closing.push(() => line.close())
    const storage = await openPostgres({ url: line.url })
    const server = await syncTestServer({ storage, limits: { retryMs: 10, retryMsMax: 50 } })
    closing.push(() => server.stop())
    const [anna, ben] = [await testClient(`${server.url}/m`), await testClient(`${server.url}/m?person=ben`)]
    const set = (key: string) => anna.doc.getMap('plan').set(key, 'x')
    const saved = () => anna.heard.filter((message) => message.type === 'saved')
    const store = () =>
      anna.heard.flatMap((message) => (message.type === 'store' ? [message.value['saving']] : []))
    set('before')
    await anna.untilSaved(2)

    line.cut()
    set('while it is away')
    await ben.until(() => ben.doc.getMap('plan').has('while it is away'))
    await anna.until(() => store().includes('failing'))
    expect(saved().at(-1)).toEqual({ type: 'saved', count: 2 })
    set('more of it')
    line.mend()
    await anna.untilSaved(4)
    expect(store()).toEqual(['failing', 'ok'])
    expect(await storage.history('m', 0, 10)).toHaveLength(3)
    expect(server.logged).toEqual([
      'error saving fails; it is tried again until it succeeds',
      'info saving works again',
    ])
  })
  it('[PGS7] that has lost what was acknowledged, as a failover may: who has it open is asked for it', async () => {
    const storage = await openPostgres({ url: database.url })
    const server = await syncTestServer({ storage })
    closing.push(() => server.stop())
    const anna = await testClient(`${server.url}/lost`)
    const set = (key: string) => anna.doc.getMap('plan').set(key, 'x')
    set('kept')
    await anna.untilSaved(2)
    set('lost')
    await anna.untilSaved(3)
    await database.run(`
      DELETE FROM log WHERE map = 'lost' AND position = 2;
      UPDATE heads SET position = 1 WHERE map = 'lost'`)
    set('next')
    expect(await anna.until(() => anna.closedWith)).toBe(CLOSE.ownerChanged)
    const again = await testClient(`${server.url}/lost`, { doc: anna.doc })
    await again.untilSaved(1)
    again.close()
    const other = await testClient(`${server.url}/lost?person=ben`)
    expect([...other.doc.getMap('plan').keys()].sort()).toEqual(['kept', 'lost', 'next'])
    other.close()
    expect((await storage.history('lost', 0, 10)).map(({ position }) => position)).toEqual([1, 2])
  })
})
