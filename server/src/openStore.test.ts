import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError, databasePath, readConfig } from './config.ts'
import type { Log } from './log.ts'
import { openStore } from './openStore.ts'
import { openSqlite } from './storage/index.ts'
import { createTestDatabase, POSTGRES_URL, type TestDatabase } from './storage/testing/postgres.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-open-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const openWith = (env: Readonly<Record<string, string>>, warnings: string[] = []) =>
  openStore(readConfig(env), { warn: (sentence: string) => warnings.push(sentence) } as unknown as Log)

it('[PGS6] starts no server on what is not whole, and says what to do', async () => {
  const half = await openSqlite({ path: databasePath(folder) })
  await half.settings.keepOnce('unfinished move', Uint8Array.of(1))
  await half.close()
  const opening = openWith({ DATA_DIR: folder })
  await expect(opening).rejects.toThrow(ConfigError)
  await expect(opening).rejects.toThrow(/Run "golden-thread move" again/)
})

describe.skipIf(POSTGRES_URL === '')('PostgreSQL', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await createTestDatabase()
  })
  afterEach(() => database.drop())

  it('[PGS8] has its settings that let go of what was acknowledged told at the start', async () => {
    const warnings: string[] = []
    const store = await openWith({ DATABASE_URL: database.url }, warnings)
    await store.close()
    const [setting] = (await database.run('SHOW fsync')) as { fsync: string }[]
    expect(warnings).toEqual(
      setting?.fsync === 'on' ? [] : [expect.stringMatching(/runs with fsync = off: .* Set it to on/)],
    )
  })
})
