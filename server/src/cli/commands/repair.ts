import { Command } from 'commander'
import { repairSqlite } from '../../storage/index.ts'
import { configOf, dataOption, requireDatabase, say, type Whom } from '../ask/index.ts'

/** `golden-thread repair MAP`: a map that a disk damaged opens again, from the records that are whole. */
export const repairCommand = (): Command =>
  new Command('repair')
    .description('make a map that is damaged on disk open again; the server must be stopped')
    .argument('<map>', 'its id, from the log of the server')
    .addOption(dataOption())
    .action((map: string, whom: Whom) => {
      const { records, snapshot } = repairSqlite(requireDatabase(configOf(whom)), map, Date.now())
      if (snapshot) say('Its snapshot was damaged; the map is put together from its log.')
      if (records.length > 0) say(`Set aside and left out: record ${records.join(', ')}.`)
      say(`Map ${map} opens again.`)
    })
