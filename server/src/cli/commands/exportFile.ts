import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { askedBy, askingCommand, CommandFailure, fromHere, say, type Whom } from '../ask/index.ts'

export interface ExportOptions extends Whom {
  readonly format?: string
  readonly matrix?: string
  readonly register?: string
  readonly money?: string
  readonly report?: string
  readonly picture?: true
  readonly path?: string
  readonly where: readonly string[]
  readonly basis: readonly string[]
  readonly text: readonly string[]
  readonly out?: string
}

/** `golden-thread export MAP`: what *Export* and the interface for programs give, as a file. */
export const exportCommand = (): Command =>
  askingCommand(new Command('export'))
    .description('write a map, or a paper of it, into a file: the whole map as JSON unless told otherwise')
    .argument('<map>', 'the id of a map')
    .option('--format <ending>', 'docx, pdf, xlsx, csv, html, md, json, svg … as /api/formats lists them')
    .option('--matrix <id>', 'the paper of a matrix')
    .option('--register <kind>', 'a kind, several with commas, or a register of the framework')
    .option('--money <part>', 'the money: "all", or one part')
    .option('--report <house>', 'a whole committee report, in the order of: police, council or nhs')
    .option('--picture', 'the map as a drawing')
    .option('--path <path>', 'whatever else is read under the address of the map, such as findings.json')
    .option(
      '--where <condition>',
      'narrows a matrix, such as review.state:Complete; as often as needed',
      also,
      [],
    )
    .option('--basis <basis>', 'stated, inferred or assumed; as often as needed', also, [])
    .option('--text <name=words>', 'a text of the report, such as number=8a; as often as needed', also, [])
    .option('--out <file>', 'where to, or - for standard output; otherwise the name that the file has')
    .action(async (map: string, options: ExportOptions) => {
      const path = exportPath(map, options)
      const asked = await askedBy(options)
      try {
        const response = await asked.ask(path)
        const bytes = new Uint8Array(await response.arrayBuffer())
        if (options.out === '-') return void process.stdout.write(bytes)
        const named =
          nameIn(response.headers.get('content-disposition')) ?? path.split('?')[0]?.split('/').at(-1)
        const to = fromHere(options.out ?? named ?? 'map')
        if (options.out === undefined && existsSync(to))
          throw new CommandFailure(`${to} is there already. Name the file to write with --out.`)
        await writeFile(to, bytes)
        say(to)
      } finally {
        await asked.close()
      }
    })

const also = (word: string, before: readonly string[]): readonly string[] => [...before, word]

/** The address of what was asked for, or a failure where two things were. */
export function exportPath(map: string, options: ExportOptions): string {
  const { format, matrix, register, money, report, picture, path, where, basis, text } = options
  const base = `/api/maps/${encodeURIComponent(map)}`
  const parts = [
    matrix === undefined ? [] : [`/matrices/${encodeURIComponent(matrix)}.${format ?? 'docx'}`],
    register === undefined ? [] : [`/registers/${encodeURIComponent(register)}.${format ?? 'docx'}`],
    money === undefined ? [] : [`/money/${encodeURIComponent(money)}.${format ?? 'docx'}`],
    report === undefined ? [] : [`/report.${format ?? 'docx'}`],
    picture ? [`/picture.${format ?? 'svg'}`] : [],
    path === undefined ? [] : [`/${path}`],
  ].flat()
  if (parts.length > 1)
    throw new CommandFailure(
      'Ask for one thing at a time: --matrix, --register, --money, --report, --picture or --path.',
    )
  if (path !== undefined && !/^\w[\w.,:~%-]*(\/\w[\w.,:~%-]*)*(\?\S*)?$/.test(path))
    throw new CommandFailure(`"${path}" is no path under a map. Give one such as findings.json.`)
  if ((where.length > 0 || basis.length > 0) && matrix === undefined)
    throw new CommandFailure('--where and --basis narrow a matrix. Name it with --matrix.')
  const query = new URLSearchParams([
    ...where.map((condition) => ['where', condition]),
    ...basis.map((one) => ['basis', one]),
    ...(report === undefined ? [] : [['house', report]]),
    ...text.map(textOf),
  ])
  const asked = query.size > 0 ? `?${query}` : ''
  return `${base}${parts[0] ?? `.${format ?? 'json'}`}${asked}`
}

function textOf(words: string): [string, string] {
  const at = words.indexOf('=')
  if (at > 0) return [words.slice(0, at), words.slice(at + 1)]
  throw new CommandFailure(`"${words}" names no text of a report. Give it as name=words, such as number=8a.`)
}

/** The name in a Content-Disposition of ours, which nothing in a title can lead out of the folder. */
function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return encoded === undefined ? undefined : decodeURIComponent(encoded).replaceAll(/[/\\]/g, ' ')
}
