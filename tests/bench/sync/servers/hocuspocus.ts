// Hocuspocus 4: in memory, or with STORE_FILE as its SQLite extension does it (the whole document into one row).
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { reportTo } from './usage.ts'

const file = process.env['STORE_FILE']
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: file ? [stored(file)] : [],
})
await server.listen()
reportTo(process, `ws://127.0.0.1:${server.address.port}`)

/** The statements of @hocuspocus/extension-sqlite on node:sqlite, so that nothing needs to be compiled. */
function stored(path: string): Database {
  const db = new DatabaseSync(path)
  db.exec(
    'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
  )
  const read = db.prepare('SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC')
  const write = db.prepare(
    'INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data',
  )
  return new Database({
    fetch: async ({ documentName }) => (read.get(documentName)?.['data'] as Uint8Array | undefined) ?? null,
    store: async ({ documentName, state }) => void write.run(documentName, state),
  })
}
