import { parentPort, workerData } from 'node:worker_threads'
import { StorageError, type StorageErrorCode } from '../store.ts'
import { createAuditTable } from './audit.ts'
import type { Calls, Opened, Question, Reply } from './calls.ts'
import { createCatalogue } from './catalogue.ts'
import { type OpenedDatabase, openDatabase, transaction } from './database.ts'
import { createDocuments } from './documents.ts'
import { createPast } from './past.ts'
import { createSettings } from './settings.ts'
import { isDamage } from './sqliteErrors.ts'

/** The thread in which the database lives, so that no edit waits for a disk on the event loop. */
const port = parentPort!
const { path } = workerData as { path: string }
try {
  serve(openDatabase(path))
} catch (error) {
  port.postMessage({ opened: false, ...whyNot(error) } satisfies Opened)
  port.close()
}

function serve({ db, tornBytes }: OpenedDatabase): void {
  const ping = db.prepare(
    'INSERT INTO pings (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
  )
  const pong = db.prepare('SELECT at FROM pings WHERE id = 1')

  const { addNotes, ...audit } = createAuditTable(db)
  const calls: Calls = {
    ...createCatalogue(db, { addNotes }),
    ...audit,
    ...createDocuments(db),
    ...createPast(db),
    ...createSettings(db),
    ping() {
      const at = Date.now()
      ping.run(at)
      if (pong.get()?.['at'] !== at) throw new Error('What was written was not what was read back.')
      return undefined
    },
    all: (text, values) =>
      db
        .prepare(text)
        .all(...values)
        .map((row) => ({ ...row })),
    write: (statements, notes) =>
      transaction(db, () => {
        const changed = statements.map(({ text, values }) => Number(db.prepare(text).run(...values).changes))
        if (changed[0] !== 0) addNotes(notes)
        return changed
      }),
    close() {
      db.close()
      return undefined
    },
  }

  port.postMessage({ opened: true, tornBytes } satisfies Opened)
  port.on('message', ({ id, call, values }: Question) => {
    try {
      // The question's types were checked where it was asked; here it is data.
      const value = (calls[call] as (...values: readonly unknown[]) => unknown)(...values)
      port.postMessage({ id, ok: true, value } satisfies Reply)
    } catch (error) {
      port.postMessage({ id, ok: false, ...whyNot(error) } satisfies Reply)
    }
    if (call === 'close') port.close()
  })
}

function whyNot(error: unknown): { code: StorageErrorCode; message: string } {
  if (error instanceof StorageError) return { code: error.code, message: error.message }
  const { message } = error as Error
  if (!isDamage(error)) return { code: 'failed', message }
  return {
    code: 'damaged',
    message: `The database cannot be read (${message}). Restore the newest backup in its place; keep the damaged file.`,
  }
}
