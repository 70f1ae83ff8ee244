import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { backupSqlite } from '../../storage/index.ts'
import {
  CommandFailure,
  configOf,
  dataOption,
  fromHere,
  requireDatabase,
  say,
  type Whom,
} from '../ask/index.ts'

/** `golden-thread backup FILE`: a copy of everything, made while a server runs and people edit. */
export const backupCommand = (): Command =>
  new Command('backup')
    .description('copy everything into one file, while the server runs and people edit')
    .argument('<file>', 'where to; must not be there yet')
    .addOption(dataOption())
    .action((file: string, whom: Whom) => {
      const from = requireDatabase(configOf(whom))
      const to = fromHere(file)
      if (existsSync(to)) throw new CommandFailure(`${to} is there already. Name a file that is not.`)
      backupSqlite({ from, to })
      say(`Backed up to ${to}. Keep it as safe as the data folder: names and links are in it.`)
    })
