import { existsSync, mkdirSync } from 'node:fs'
import { Command } from 'commander'
import { databasePath } from '../../config.ts'
import { restoreSqlite } from '../../storage/index.ts'
import { CommandFailure, configOf, dataOption, fromHere, say, type Whom } from '../ask/index.ts'

/** `golden-thread restore FILE`: a backup into a data folder that has nothing in it. Nothing is ever written over. */
export const restoreCommand = (): Command =>
  new Command('restore')
    .description('put a backup into an empty data folder; all links work as before')
    .argument('<file>', 'a file that "golden-thread backup" made')
    .addOption(dataOption())
    .action((file: string, whom: Whom) => {
      const { dataDir } = configOf(whom)
      const from = fromHere(file)
      if (!existsSync(from))
        throw new CommandFailure(`There is no file ${from}. Name one that "golden-thread backup" made.`)
      mkdirSync(dataDir, { recursive: true, mode: 0o700 })
      restoreSqlite({ from, to: databasePath(dataDir) })
      say(`Restored into ${dataDir}. Start the server there.`)
    })
