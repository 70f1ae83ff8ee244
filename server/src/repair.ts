import { existsSync } from 'node:fs'
import { ConfigError, databasePath, readConfig } from './config.ts'
import { repairSqlite, StorageError } from './storage/index.ts'

// node server/src/repair.ts <map>: makes a map that is damaged on disk open again, from the records that are whole. The
// server must be stopped.
try {
  const [mapId] = process.argv.slice(2)
  if (!mapId)
    throw new ConfigError('Say which map, by the id in the log of the server: npm run repair -- <map>')
  const path = databasePath(readConfig(process.env).dataDir)
  if (!existsSync(path))
    throw new ConfigError(`There is no database at ${path}. Set DATA_DIR to the folder that the server uses.`)
  const { records, snapshot } = repairSqlite(path, mapId, Date.now())
  if (snapshot) console.log('Its snapshot was damaged; the map is put together from its log.')
  if (records.length > 0) console.log(`Set aside and left out: record ${records.join(', ')}.`)
  console.log(`Map ${mapId} opens again.`)
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof StorageError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
