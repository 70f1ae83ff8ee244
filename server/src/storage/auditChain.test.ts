import { afterEach, beforeEach, expect, it } from 'vitest'
import { brokenRow, openSqlite, type SqliteStore } from './index.ts'

let store: SqliteStore
beforeEach(async () => {
  store = await openSqlite({ path: ':memory:' })
  const note = (at: number) => ({ map: 'm', person: 'p', by: 'Anna', at, action: 'exported', detail: '{}' })
  await store.audit.append(Array.from({ length: 2_500 }, (_, at) => note(at)))
})
afterEach(() => store.close())

it.each([
  ['UPDATE audit SET by_hand = 1 WHERE position = 7', undefined],
  ['UPDATE audit SET detail = \'{"role":"owner"}\' WHERE position = 7', { position: 7, why: 'changed' }],
  ["UPDATE audit SET name_of_person = 'Ben' WHERE position = 1", { position: 1, why: 'changed' }],
  ['UPDATE audit SET at = at + 1 WHERE position > 2000', { position: 2_001, why: 'changed' }],
  ["UPDATE audit SET hash = 'x' WHERE position = 1500", { position: 1_500, why: 'changed' }],
  ['DELETE FROM audit WHERE position = 12', { position: 12, why: 'missing' }],
  ['DELETE FROM audit WHERE position > 2490', { position: 2_491, why: 'missing' }],
  ['UPDATE audit SET position = position + 1 WHERE position = 2500', { position: 2_500, why: 'missing' }],
])('[AUD2] a row that was changed in the database by hand is found: %s', async (text, broken) => {
  if (broken === undefined)
    await store.sql.write([{ text: 'ALTER TABLE audit ADD COLUMN by_hand INTEGER', values: [] }])
  await store.sql.write([{ text, values: [] }])
  expect(await brokenRow(store.audit, 'm')).toEqual(broken)
})

it('[AUD2] a row that was put behind the last is found, though it is chained', async () => {
  const [last] = await store.audit.rows('m', 2_499, 1)
  const { position: _, hash, ...rest } = last!
  const { auditHash } = await import('./auditChain.ts')
  const forged = { ...rest, position: 2_501, previous: hash }
  const text = `INSERT INTO audit (map, position, person, name_of_person, at, action, detail, previous, hash)
    VALUES ('m', 2501, ?, ?, ?, ?, ?, ?, ?)`
  const values = [forged.person, forged.by, forged.at, forged.action, forged.detail, hash, auditHash(forged)]
  await store.sql.write([{ text, values }])
  expect(await brokenRow(store.audit, 'm')).toEqual({ position: 2_501, why: 'added' })
})
