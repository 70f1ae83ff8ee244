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
    .option('--until <moment>', 'as it was then, such as 2026-11-22T09:30Z: what came later is left out')
    .action((file: string, { until, ...whom }: Whom & { readonly until?: string }) => {
      const moment = until === undefined ? undefined : momentOf(until)
      const { dataDir } = configOf(whom)
      const from = fromHere(file)
      if (!existsSync(from))
        throw new CommandFailure(`There is no file ${from}. Name one that "golden-thread backup" made.`)
      mkdirSync(dataDir, { recursive: true, mode: 0o700 })
      const to = databasePath(dataDir)
      const went = restoreSqlite({ from, to, ...(moment === undefined ? {} : { until: moment }) })
      if (went && moment !== undefined)
        say(
          `Left out what came after ${new Date(moment).toISOString()}: ${went.edits} edits. Maps then: ${went.maps}.`,
        )
      say(`Restored into ${dataDir}. Start the server there.`)
    })

/** A moment without its zone would be another one on another machine. */
function momentOf(text: string): number {
  const moment = /T\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(moment))
    throw new CommandFailure(
      `${text} is no moment with its zone. Write it as 2026-11-22T09:30Z or 2026-11-22T10:30+01:00.`,
    )
  return moment
}
