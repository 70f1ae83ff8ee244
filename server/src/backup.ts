import { access, constants } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ConfigError, databasePath, readConfig } from './config.ts'
import { backupSqlite, StorageError } from './storage/index.ts'

// node server/src/backup.ts <file>: a consistent copy of everything, taken while the server runs and people edit.
// To restore it: stop the server, put the file in the data folder as maps.sqlite (without the -wal and -shm files of
// the old one), and start the server.
try {
  const { dataDir } = readConfig(process.env)
  const [target] = process.argv.slice(2)
  if (!target) throw new ConfigError('Say where to: node server/src/backup.ts <file>')
  const path = databasePath(dataDir)
  if (!(await exists(path))) {
    throw new ConfigError(`There is no database at ${path}. Set DATA_DIR to the folder that the server uses.`)
  }
  const to = resolve(target)
  if (await exists(to)) throw new ConfigError(`${to} is there already. Name a file that is not.`)
  backupSqlite({ from: path, to })
  console.log(`Backed up to ${to}`)
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof StorageError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK)
    return true
  } catch {
    return false
  }
}
