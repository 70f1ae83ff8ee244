import { matrix } from '@golden-thread/shared/coverage'
import { linkReading, type StrategyMap } from '@golden-thread/shared/model'
import { claimsPaper, cleanLine, coveragePaper, type Paper } from '@golden-thread/shared/paper'
import { mapPicture } from '@golden-thread/shared/picture'
import { publicMap, shownLinks } from '@golden-thread/shared/queries'
import { blocksHtml, escaped, tablesIn } from '../exports/index.ts'
import { changeBlocks } from './changesSince.ts'
import { type BoardDecision, decisionBlocks } from './decisions.ts'
import { measureBlocks } from './measures.ts'
import { boardText as text } from './text.ts'

/** More links than this are not read out one by one: the tables have them. */
const LINKS_READ_MAX = 2_000

export interface BoardPage {
  readonly map: StrategyMap
  readonly now: Date
  /** "“As agreed” (MPA, 29 September 2005, agreed)", where it shows a baseline; else the page is live. */
  readonly baseline: string | null
  /** What it is held against, and how that is called in a sentence; null where nothing was kept before. */
  readonly since: { readonly map: StrategyMap; readonly words: string } | null
  readonly decisions: readonly BoardDecision[]
}

/** Everything that a board member reads of a map, as one page that is complete without script. */
export function boardPage({ map: whole, now, baseline, since, decisions }: BoardPage): string {
  const map = publicMap(whole)
  const title = cleanLine(map.title) || 'Untitled map'
  const [first, ...others] = map.framework.matrices.filter((definition) => {
    const { rows, columns } = matrix(map, definition)
    return rows.length > 0 && columns.length > 0
  })
  const paper = first && coveragePaper(map, first.id, { now, whole })
  const status = baseline === null ? text.live(momentOf(now)) : text.pinned(baseline)
  const today = now.toISOString().slice(0, 10)
  const blocks = numbering()
  const body = paper ? rest(paper) : claimsPaper(map, today, whole).blocks
  const leads = body.findIndex((block) => block.type === 'heading' && block.text === 'Leads')
  const measuresAt = leads === -1 ? body.length : leads
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/board.css">
${baseline === null ? '<script src="/board.js" defer></script>' : ''}
</head>
<body>
<main id="board">
<h1>${escaped(title)}</h1>
<p class="status">${escaped(status)}</p>
${withParts(`${paper ? blocks(beginning(paper)) : `<p>${escaped(text.empty)}</p>`}
${pictureHtml(map, now)}
${blocks([
  ...decisionBlocks(whole, map, decisions, today),
  ...(since ? changeBlocks(since.map, whole, since.words, today) : []),
  ...body.slice(0, measuresAt),
  ...measureBlocks(whole, map),
  ...body.slice(measuresAt),
])}`)}
${others.map(({ id }) => `<section>\n${blocks(shortPaper(coveragePaper(map, id, { now, whole }), id))}\n</section>`).join('\n')}
</main>
<p id="news" role="status"></p>
</body>
</html>
`
}

/** The page is long, and a reader of a minute wants one part of it: its parts stand at the top, each a press away. */
function withParts(html: string): string {
  const parts: string[] = []
  const body = html.replace(/<h2>(.*?)<\/h2>/gs, (_, words: string) => {
    parts.push(words)
    return `<h2 id="part-${parts.length}">${words}</h2>`
  })
  const links = parts.map((words, at) => `<li><a href="#part-${at + 1}">${words}</a></li>`)
  const nav = `<nav class="parts" aria-label="${escaped(text.parts)}"><ul>${links.join('')}</ul></nav>`
  const first = body.indexOf('<h2 ')
  return `${body.slice(0, first)}${nav}\n${body.slice(first)}`
}

/** Writes blocks so that the tables of the whole page have one run of numbers, by which their captions are found. */
function numbering(): (blocks: Paper['blocks']) => string {
  let tables = 0
  return (blocks) => {
    const html = blocksHtml(blocks, tables)
    tables += tablesIn(blocks)
    return html
  }
}

/** What a reader of a minute wants first: the headline and the finding. What follows needs more than a minute. */
const beginning = ({ blocks }: Paper): Paper['blocks'] =>
  blocks.slice(0, placeOf(blocks, 'How to read the table')).filter((block) => !isStatus(block))

const rest = ({ blocks }: Paper): Paper['blocks'] => blocks.slice(placeOf(blocks, 'How to read the table'))

/** Of a further matrix: its name, its finding and its table. */
function shortPaper({ title, blocks }: Paper, id: string): Paper['blocks'] {
  const from = placeOf(blocks, 'Finding') + 1
  const finding = blocks.slice(from).findIndex(({ type }) => type === 'heading')
  const table = blocks.find((block) => block.type === 'table')
  return [
    { type: 'heading', text: title.replace(/^Appendix: /, '') },
    ...blocks.slice(from, from + Math.max(0, finding)),
    ...(table ? [{ ...table, table: { ...table.table, id: `coverage-${id}` } }] : []),
  ]
}

const placeOf = (blocks: Paper['blocks'], heading: string): number =>
  Math.max(
    0,
    blocks.findIndex((block) => block.type === 'heading' && block.text === heading),
  )

const isStatus = (block: Paper['blocks'][number]): boolean =>
  block.type === 'paragraph' && block.role === 'status'

/** The drawing, and the same in words beneath it. */
function pictureHtml(map: StrategyMap, now: Date): string {
  const { svg } = mapPicture(map, { now, shape: 'figure' })
  const links = shownLinks(map)
  const read = links
    .slice(0, LINKS_READ_MAX)
    .map((link) => `<li>${escaped(cleanLine(linkReading(map, link)))}.</li>`)
  const more =
    links.length > read.length ? `<li>${escaped(text.moreLinks(links.length - read.length))}</li>` : ''
  return `<h2>${escaped(text.map)}</h2>
<p class="explore"><a href="?explore">${escaped(text.explore)}</a> ${escaped(text.exploreHint)}</p>
<figure tabindex="0" aria-label="${escaped(text.map)}">${svg}</figure>
<details>
<summary>${escaped(text.inWords(links.length))}</summary>
<ul>
${read.join('\n')}${more}
</ul>
</details>`
}

const momentOf = (now: Date): string =>
  now.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })
