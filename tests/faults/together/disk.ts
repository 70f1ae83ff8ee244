import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { databasePath } from '../../../server/src/config.ts'
import { openSqlite } from '../../../server/src/storage/index.ts'

/** A map as it lies in the data folder of a server that is not running. Read from a copy, so that nothing is tidied up. */
export async function mapOnDisk(dataDir: string, mapId: string): Promise<Y.Doc> {
  const copy = mkdtempSync(join(tmpdir(), 'golden-thread-read-'))
  try {
    cpSync(dataDir, copy, { recursive: true })
    const store = await openSqlite({ path: databasePath(copy) })
    const { snapshot, updates } = await store.load(mapId)
    await store.close()
    const doc = new Y.Doc()
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
    return doc
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
