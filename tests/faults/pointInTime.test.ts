import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { type OwnPostgres, ownPostgres, postgresFolder } from '../../scripts/postgres.mjs'
import { openPostgres, POSTGRES_URL } from '../../server/src/storage/testing/postgres.ts'

const doc = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../docs/${path}`, import.meta.url)), 'utf8')

/** As docs/deploy/compose.yaml has it, into the archive of the test. */
function archiveCommand(archive: string): string {
  const compose = parse(doc('deploy/compose.yaml'), { merge: true }) as {
    services: { database: { command: string[] } }
  }
  const found = compose.services.database.command.find((word) => word.startsWith('archive_command='))
  return (found ?? '').replace('archive_command=', '').replaceAll('/archive/', `${archive}/`)
}

/** As docs/operations.md says it, from the archive of the test and to a moment of it. */
function recoverySettings(archive: string, moment: string): string {
  const settings = Array.from(
    doc('operations.md').matchAll(/^ {4}((?:restore_command|recovery_\w+) = .+)$/gm),
  )
  return settings
    .map(([, setting = '']) => `${setting}\n`)
    .join('')
    .replace('/archive/', `${archive}/`)
    .replace(/(recovery_target_time = )'.*'/, `$1'${moment}'`)
}

type Store = Awaited<ReturnType<typeof openPostgres>>

/** Of every table, what all of its rows are. */
async function hashesOf(store: Store): Promise<Record<string, string>> {
  const { MOVED_TABLES } = await import('../../server/src/moving/tables.ts')
  const hashes: Record<string, string> = {}
  for (const { name } of MOVED_TABLES) {
    const [row] = await store.sql.all<{ all: string | null }>(
      `SELECT string_agg(each::text, '|' ORDER BY each::text) AS all FROM ${name} AS each`,
    )
    hashes[name] = createHash('sha256')
      .update(row?.all ?? '')
      .digest('hex')
  }
  return hashes
}

async function write(store: Store, map: string, count: number): Promise<void> {
  const { epoch } = await store.open(map)
  for (let value = 0; value < count; value++)
    await store.append([
      { mapId: map, epoch, update: Uint8Array.of(0, value), person: 'anna', at: Date.now() },
    ])
}

const make = (store: Store, id: string) =>
  store.maps.create({ id, title: id, createdAt: Date.now(), snapshot: Uint8Array.of(0, 0) })

it.skipIf(POSTGRES_URL === '')(
  '[OPS5] PostgreSQL comes back as it was at a moment, from a base backup and its archived log, by the hash of every table',
  async () => {
    const home = postgresFolder()
    const [archive, base] = [home.folder('archive'), join(home.path, 'base')]
    const running: OwnPostgres[] = []
    try {
      const first = await ownPostgres({
        settings: {
          archive_mode: 'on',
          archive_command: archiveCommand(archive),
        },
      })
      if (first === undefined) throw new Error('There is a database, and nothing to start one with.')
      running.push(first)
      const store = await openPostgres({ url: first.url })
      await make(store, 'before')
      await write(store, 'before', 20)
      home.run('pg_basebackup', `--dbname=${first.url}`, `--pgdata=${base}`, '--checkpoint=fast')
      await make(store, 'after the base backup')
      await write(store, 'after the base backup', 20)
      await write(store, 'before', 5)
      const hashes = await hashesOf(store)
      const [now] = await store.sql.all<{ now: string }>('SELECT clock_timestamp()::text AS now')

      // Then somebody makes a mistake.
      await store.maps.remove('before')
      await make(store, 'too late')
      await write(store, 'too late', 5)
      expect(await hashesOf(store)).not.toEqual(hashes)
      const [last] = await store.sql.all<{ wal: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS wal')
      await expect
        .poll(async () => {
          const [state] = await store.sql.all<{ wal: string | null }>(
            'SELECT last_archived_wal AS wal FROM pg_stat_archiver',
          )
          return (state?.wal ?? '') >= (last?.wal ?? '')
        })
        .toBe(true)
      await store.close()
      await first.stop()
      running.pop()

      home.write('base/recovery.signal', '')
      home.write('base/postgresql.auto.conf', recoverySettings(archive, now?.now ?? ''))
      const second = await ownPostgres({ from: base, password: first.password })
      if (second === undefined) throw new Error('It was there a moment ago.')
      running.push(second)
      const restored = await openPostgres({ url: second.url })
      expect(await hashesOf(restored)).toEqual(hashes)
      expect(await restored.maps.ids()).toEqual(['after the base backup', 'before'])
      // And goes on from there.
      await write(restored, 'before', 1)
      await restored.close()
    } finally {
      for (const server of running) await server.stop()
      home.remove()
    }
  },
)
