import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { createLog } from '../../log.ts'
import { openStore } from '../../openStore.ts'
import { brokenRow, copySqlite, openSqlite, StorageError, type Store } from '../../storage/index.ts'
import {
  CommandFailure,
  configOf,
  dataOption,
  EXIT,
  fromHere,
  requireDatabase,
  say,
  type Whom,
} from '../ask/index.ts'
import { unlikeTheLog } from './auditedRecord.ts'

/**
 * `golden-thread verify [FILE]`: that nothing which must be proved was changed by hand. It goes through a copy, so that
 * it may be run while people edit, and so that a backup stays the bytes that it is.
 */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description('check the audit log and every baseline by their hashes; ends with 1 where one was changed')
    .argument('[file]', 'a backup; otherwise the data folder, also of a server that runs')
    .addOption(dataOption())
    .action(async (file: string | undefined, whom: Whom) => {
      const config = configOf(whom)
      if (file === undefined && config.databaseUrl !== undefined)
        return sayFaults(await openStore(config, createLog('warn')))
      const from = file === undefined ? requireDatabase(config) : fromHere(file)
      if (!existsSync(from)) throw new CommandFailure(`There is no file ${from}. Name a backup.`)
      const folder = mkdtempSync(join(tmpdir(), 'golden-thread-verify-'))
      try {
        const copy = join(folder, 'maps.sqlite')
        copySqlite({ from, to: copy })
        await sayFaults(await openSqlite({ path: copy }))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })

async function sayFaults(store: Store): Promise<void> {
  try {
    const { faults, checked } = await faultsOf(store)
    for (const fault of faults) say(fault)
    say(
      `Checked ${checked.entries} entries of the audit log and ${checked.baselines} baselines: ${faults.length === 0 ? 'all stand as they were written' : `${faults.length} do not`}.`,
    )
    process.exitCode = faults.length === 0 ? EXIT.done : EXIT.no
  } finally {
    await store.close()
  }
}

interface Verified {
  readonly faults: readonly string[]
  readonly checked: { readonly entries: number; readonly baselines: number }
}

/** What does not stand as it was written, each in a sentence with its map; of a chain the first entry. */
export async function faultsOf(store: Store): Promise<Verified> {
  const { audit, maps, record } = store
  const faults: string[] = []
  const checked = { entries: 0, baselines: 0 }
  for (const map of await audit.maps()) {
    checked.entries += (await audit.head(map)).position
    const broken = await brokenRow(audit, map)
    if (broken) faults.push(`Map ${map}: entry ${broken.position} of the audit log ${WHY[broken.why]}.`)
  }
  for (const map of await maps.ids()) {
    for (const { id, name, hash } of await record.baselinesOf(map)) {
      checked.baselines += 1
      if ((await hashOf(record, map, id)) !== hash)
        faults.push(`Map ${map}: baseline ${id} (${name}) is not what was kept under its hash.`)
    }
    faults.push(...(await unlikeTheLog(store, map)))
  }
  return { faults, checked }
}

async function hashOf(record: Store['record'], map: string, baseline: string): Promise<string | undefined> {
  try {
    const state = await record.stateOf(map, baseline)
    return state && createHash('sha256').update(state).digest('hex')
  } catch (error) {
    if (error instanceof StorageError && error.code === 'damaged') return undefined
    throw error
  }
}

const WHY = {
  changed: 'was changed after it was written',
  missing: 'is missing',
  added: 'was put behind the end',
} as const
