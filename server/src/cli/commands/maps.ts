import type { MapSummary } from '@golden-thread/shared/protocol'
import { Command } from 'commander'
import { askedBy, askingCommand, askJson, say, sayJson, type Whom } from '../ask/index.ts'

/** `golden-thread maps`: what the other commands can be asked about. */
export const mapsCommand = (): Command =>
  askingCommand(new Command('maps'))
    .description('list the maps with their ids')
    .option('--json', 'as JSON')
    .action(async ({ json, ...whom }: Whom & { readonly json?: true }) => {
      const asked = await askedBy(whom)
      try {
        const maps = await askJson<readonly MapSummary[]>(asked, '/api/maps')
        if (json) return sayJson(maps)
        for (const { id, title, coverage } of maps) say([id, title, coverage].join('\t'))
        if (maps.length === 0) say('There are no maps.')
      } finally {
        await asked.close()
      }
    })
