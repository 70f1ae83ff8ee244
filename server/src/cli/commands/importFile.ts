import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportReport } from '@golden-thread/shared/imports'
import type { LinkSummary } from '@golden-thread/shared/protocol'
import { Command } from 'commander'
import { readConfig } from '../../config.ts'
import {
  type Answerer,
  askedBy,
  askingCommand,
  askJson,
  CommandFailure,
  fromHere,
  say,
  sayJson,
  type Whom,
} from '../ask/index.ts'
import { type BroughtFile, doorOf, ownMap, parsedJson } from './importBody.ts'

export interface ImportOptions extends Whom {
  readonly map?: string
  readonly new?: true
  readonly framework?: string
  readonly title?: string
  readonly source?: string
  readonly sheet?: string
  readonly choices?: string
  readonly preview?: true
  readonly json?: true
}

interface ImportAnswer {
  readonly id?: string
  readonly report?: ImportReport
  readonly links?: readonly LinkSummary[]
}

/** `golden-thread import FILE`: a table, a paper or a model, into a map or as a new one. */
export const importCommand = (): Command =>
  askingCommand(new Command('import'))
    .description('bring a table, a paper or a model into a map, or make a new one of it')
    .argument('<file>', 'csv, xlsx, docx, html, txt, xml, graphml, json or canvas')
    .option('--map <id>', 'the map that it goes into')
    .option('--new', 'make a new map of it')
    .option('--framework <id>', 'the framework of the new map, as /api/templates lists them')
    .option('--title <words>', 'what the new map is called')
    .option('--source <words>', 'what evidence names as its source; otherwise the name of the file')
    .option('--sheet <name>', 'the sheet of a workbook')
    .option('--choices <file>', 'JSON that says what columns, marks and parts mean, as a preview lists them')
    .option('--preview', 'say what would happen, and write nothing')
    .option('--json', 'the whole answer as JSON')
    .action(async (path: string, options: ImportOptions) => {
      const file = { name: basename(path), bytes: await bytesOf(fromHere(path)) }
      const choices = options.choices === undefined ? undefined : await choicesIn(fromHere(options.choices))
      const { to, body } = importRequest(file, options, choices)
      const asked = await askedBy(options)
      try {
        await bringIn(asked, to, body, options)
      } finally {
        await asked.close()
      }
    })

async function bringIn(asked: Answerer, to: string, body: object, { json, preview }: ImportOptions) {
  const answer = await askJson<ImportAnswer>(asked, to, body)
  if (json) return sayJson(answer)
  if (answer.report) for (const line of reportLines(answer.report, preview === true)) say(line)
  if (answer.id !== undefined && !preview) say(`Map ${answer.id}`)
  for (const { role, url } of answer.links ?? [])
    if (url !== undefined) say(`${role} ${new URL(url).pathname}, on the server of this folder`)
}

/** Where an import is sent, and as what. */
export function importRequest(
  file: BroughtFile,
  options: ImportOptions,
  choices?: unknown,
): { readonly to: string; readonly body: object } {
  const { map, framework, title, source, sheet, preview } = options
  if ((map === undefined) === (options.new === undefined))
    throw new CommandFailure('Say where it goes: --map ID for a map that is there, or --new for a new one.')
  if (map !== undefined && (framework !== undefined || title !== undefined))
    throw new CommandFailure('--framework and --title are for a new map. Leave them out, or use --new.')
  const own = options.new ? ownMap(file) : undefined
  if (own !== undefined && !preview) return { to: '/api/maps', body: { json: own } }
  const brought = {
    source: source ?? file.name,
    ...doorOf(file),
    ...(sheet === undefined ? {} : { sheet }),
    ...(framework === undefined ? {} : { framework }),
    ...(title === undefined ? {} : { title }),
    ...(choices === undefined ? {} : { choices }),
  }
  if (preview)
    return { to: '/api/imports/preview', body: { import: brought, ...(map === undefined ? {} : { map }) } }
  const to = map === undefined ? '/api/maps' : `/api/maps/${encodeURIComponent(map)}/imports`
  return { to, body: { import: brought } }
}

/** What an import did, or would do, for a person to read. */
export function reportLines(report: ImportReport, isPreview: boolean): readonly string[] {
  const { created, changed, matched, refused, repaired, left, unlisted } = report
  const place = (table: string | undefined, row: number) => `${table ? `${table}, ` : ''}row ${row}`
  const more = unlisted.refused + unlisted.repaired
  return [
    `${isPreview ? 'It would bring' : 'Brought in'} ${created} new, ${changed} changed, ${matched} as they are; ${refused.length + unlisted.refused} refused${left > 0 ? `, ${left} left` : ''}.`,
    ...refused.map(({ table, row, column, sentence }) =>
      [place(table, row), ...(column ? [column] : []), sentence].join(': '),
    ),
    ...repaired.map(({ table, row, sentence }) => `${place(table, row)}: put right: ${sentence}`),
    ...(more > 0 ? [`… and ${more} more.`] : []),
  ]
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const unreadable = () => {
    throw new CommandFailure(`The file ${path} cannot be read. Name one that is there.`)
  }
  const { size } = await stat(path).catch(unreadable)
  // Before any of it is read: the server would refuse it all the same.
  const most = readConfig(process.env).importFileBytesMax
  if (size > most)
    throw new CommandFailure(
      `${basename(path)} has ${inMb(size)} MB; a file that is brought in may have ${inMb(most)} MB. Part it into several, or take out what is not needed.`,
    )
  return readFile(path).catch(unreadable)
}

const inMb = (bytes: number): string => (Math.round(bytes / 104_857.6) / 10).toLocaleString('en-GB')

async function choicesIn(path: string): Promise<unknown> {
  const json = parsedJson(new TextDecoder().decode(await bytesOf(path)))
  if (typeof json === 'object' && json !== null) return json
  throw new CommandFailure(`${path} is no JSON object. Write choices as { "columns": { … } }.`)
}
