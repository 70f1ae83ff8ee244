import { backup } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { StorageError } from '../storage.ts'
import type { Calls, Opened, Question, Reply } from './calls.ts'
import { createCatalogue } from './catalogue.ts'
import { openDatabase, transaction } from './database.ts'
import { createDocuments } from './documents.ts'

/** The thread in which the database lives, so that no edit waits for a disk on the event loop. */
const { path } = workerData as { path: string }
const { db, tornBytes } = openDatabase(path)
const ping = db.prepare(
  'INSERT INTO pings (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
)
const pong = db.prepare('SELECT at FROM pings WHERE id = 1')

const calls: Calls = {
  ...createCatalogue(db),
  ...createDocuments(db),
  ping() {
    const at = Date.now()
    ping.run(at)
    if (pong.get()?.at !== at) throw new Error('What was written was not what was read back.')
    return undefined
  },
  async backup(toPath) {
    await backup(db, toPath)
    return undefined
  },
  all: (text, values) =>
    db
      .prepare(text)
      .all(...values)
      .map((row) => ({ ...row })),
  write: (statements) =>
    transaction(db, () =>
      statements.map(({ text, values }) => Number(db.prepare(text).run(...values).changes)),
    ),
  close() {
    db.close()
    return undefined
  },
}

const port = parentPort!
port.postMessage({ opened: true, tornBytes } satisfies Opened)

port.on('message', async ({ id, call, values }: Question) => {
  try {
    // The question's types were checked where it was asked; here it is data.
    const value = await (calls[call] as (...values: readonly unknown[]) => unknown)(...values)
    port.postMessage({ id, ok: true, value } satisfies Reply)
  } catch (error) {
    const code = error instanceof StorageError ? error.code : 'failed'
    port.postMessage({ id, ok: false, code, message: String((error as Error).message) } satisfies Reply)
  }
  if (call === 'close') port.close()
})
