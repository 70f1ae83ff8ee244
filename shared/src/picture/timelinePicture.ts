import { HUE_COLOURS, kindHues } from '../drawing/index.ts'
import { readPeriod, type StrategyMap } from '../model/index.ts'
import { cellText, cleanLine, firstTableOf, type Table, tableOf } from '../paper/index.ts'
import {
  type DrawnItem,
  type DrawnTimeline,
  drawTimeline,
  groupsOf,
  MILESTONE,
  OPEN,
  type TimelineAsk,
  timelineOf,
  timelinePaper,
  timelineSentence,
} from '../timeline/index.ts'
import type { Picture } from './mapPicture.ts'
import { escapeXml, FONT, INK, LINE, MUTED, shortened } from './svg.ts'

const WIDTH = 1_200
const MARGIN = 32
const HEAD = 84
const LINE_HEIGHT = 20
const HALF = 6
/** What is on the longest chain, and what begins before it may. */
const LONGEST = '#8a5a00'
const WRONG = '#b3261e'
const TODAY = '#b3261e'

/**
 * What stands when as one drawing that stands alone, with the same as a table under it. `day` is where the line stands:
 * today, or the date that is looked at. None where nothing has a date that can be placed.
 */
export function timelinePicture(
  map: StrategyMap,
  ask: TimelineAsk & { readonly day: string },
): Picture | undefined {
  const timeline = timelineOf(map, ask.earlier)
  const drawn = drawTimeline(timeline, groupsOf(map, timeline, ask.by), {
    width: WIDTH - 2 * MARGIN,
    today: readPeriod(ask.day)?.last ?? 0,
  })
  const paper = timelinePaper(map, ask)
  const table = paper && firstTableOf(paper)
  if (!drawn || !paper || !table) return undefined
  const undated = tableOf(paper, 'undated')
  const tables = [table, ...(undated ? [undated] : [])].map(drawnTable)
  const top = MARGIN + HEAD
  let y = top + drawn.height + 28
  const placed = tables.map(({ svg, height }) => {
    const at = y
    y += height + 24
    return `<g transform="translate(${MARGIN} ${Math.round(at)})">${svg}</g>`
  })
  const height = Math.round(y + MARGIN)
  const hues = kindHues(map.framework)
  const colourOf = ({ item }: DrawnItem): string => HUE_COLOURS[hues.get(item.kind) ?? 'slate'].light
  const longest = new Set(timeline.longest)
  const title = cleanLine(map.title) || 'Untitled map'
  const sentence = timelineSentence(map, timeline)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" ` +
      `role="img" font-family="${FONT}" font-size="13">`,
    `<title>${escapeXml(`Timeline of ${title}`.slice(0, 400))}</title>`,
    `<desc>${escapeXml(sentence)}</desc>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    words(
      MARGIN,
      MARGIN + 26,
      shortened(title, 28, WIDTH - 2 * MARGIN),
      INK,
      'font-size="28" font-weight="700"',
    ),
    words(MARGIN, MARGIN + 54, shortened(sentence, 15, WIDTH - 2 * MARGIN), INK, 'font-size="15"'),
    words(MARGIN, MARGIN + 74, `The line stands at ${ask.day}.`, MUTED),
    `<defs>${[MUTED, LONGEST, WRONG].map(arrowHead).join('')}</defs>`,
    `<g transform="translate(${MARGIN} ${top})">`,
    ground(drawn),
    ...drawn.rows.map((row) => bar(row, colourOf(row), longest.has(row.item.id), drawn.left)),
    ...drawn.arrows.map(({ path, isLongest, isOutOfOrder }) => {
      const colour = isOutOfOrder ? WRONG : isLongest ? LONGEST : MUTED
      const more = `${isOutOfOrder ? ' stroke-dasharray="4 3"' : ''}${isLongest ? ' stroke-width="2"' : ''}`
      return `<path d="${path}" fill="none" stroke="${colour}" marker-end="url(#${headOf(colour)})"${more}/>`
    }),
    drawn.today === undefined
      ? ''
      : `<line x1="${drawn.today}" x2="${drawn.today}" y1="4" y2="${drawn.height}" stroke="${TODAY}" stroke-width="2"/>`,
    '</g>',
    ...placed,
    '</svg>',
  ]
  return { svg: svg.join(''), width: WIDTH, height }
}

const headOf = (colour: string): string => `head${colour.slice(1)}`

const arrowHead = (colour: string): string =>
  `<marker id="${headOf(colour)}" viewBox="0 0 8 8" refX="8" refY="4" markerUnits="userSpaceOnUse" markerWidth="7" ` +
  `markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8Z" fill="${colour}"/></marker>`

const words = (x: number, y: number, said: string, fill: string, more = ''): string =>
  `<text x="${Math.round(x)}" y="${Math.round(y)}" fill="${fill}" ${more}>${escapeXml(said)}</text>`

function ground({ width, height, axis, ticks, groups }: DrawnTimeline): string {
  const lines = ticks.map(({ x, words: said }) => {
    const line = `<line x1="${x}" x2="${x}" y1="${said ? 14 : axis - 4}" y2="${height}" stroke="${LINE}"${said ? '' : ' stroke-dasharray="2 3"'}/>`
    return line + (said && x < width - 30 ? words(x + 4, 16, said, MUTED, 'font-size="12"') : '')
  })
  const heads = groups.map(
    ({ label, y }) =>
      `<line x1="0" x2="${width}" y1="${y - 17}" y2="${y - 17}" stroke="${LINE}"/>` +
      words(2, y, label, INK, 'font-weight="700"'),
  )
  return [...lines, ...heads].join('')
}

function bar(
  { item, y, labelY, label, whole, core, was }: DrawnItem,
  colour: string,
  isLongest: boolean,
  left: number,
): string {
  const { form } = item
  const fill = isLongest ? LONGEST : colour
  const middle = whole.x + whole.width / 2
  const shape =
    form === 'milestone'
      ? `<path d="M${middle} ${y - MILESTONE}l${MILESTONE} ${MILESTONE}l${-MILESTONE} ${MILESTONE}l${-MILESTONE} ${-MILESTONE}Z" fill="${fill}"/>`
      : `<rect x="${whole.x}" y="${y - HALF}" width="${whole.width}" height="${2 * HALF}" rx="2" fill="${fill}" fill-opacity="0.3" stroke="${fill}"/>` +
        (core
          ? `<rect x="${core.x}" y="${y - HALF}" width="${core.width}" height="${2 * HALF}" fill="${fill}"/>`
          : '') +
        (form === 'from' || form === 'by'
          ? openEnd(form === 'from' ? whole.x + whole.width : whole.x, y, form, fill)
          : '')
  const before = was
    ? `<rect x="${was.x}" y="${y + HALF}" width="${was.width}" height="3" fill="${MUTED}"/>`
    : ''
  return words(left < 50 ? left : 8, labelY, label, INK) + before + shape
}

function openEnd(x: number, y: number, way: 'from' | 'by', stroke: string): string {
  const step = way === 'from' ? 1 : -1
  return `<path d="M${x + 2 * step} ${y}H${x + OPEN * step}m${-4 * step} -4l${4 * step} 4l${-4 * step} 4" fill="none" stroke="${stroke}"/>`
}

/** A table as words in columns, each cell as much of it as has room, with all of it where the pointer rests. */
function drawnTable({ caption, columns, rows }: Table): { readonly svg: string; readonly height: number } {
  const inner = WIDTH - 2 * MARGIN
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => (width / all) * inner)
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, each) => sum + each, 0))
  const lineAt = (cells: readonly string[], at: number, more: string): string =>
    cells
      .map((said, column) => {
        const short = shortened(said, 13, (widths[column] ?? 0) - 12)
        const whole = short === said ? '' : `<title>${escapeXml(said)}</title>`
        const x = Math.round(starts[column] ?? 0)
        return `<text x="${x}" y="${at}" fill="${INK}" ${more}>${escapeXml(short)}${whole}</text>`
      })
      .join('')
  const first = 2 * LINE_HEIGHT + 4
  const svg = [
    words(0, LINE_HEIGHT - 6, caption, INK, 'font-weight="700" font-size="15"'),
    lineAt(
      columns.map(({ heading }) => heading),
      2 * LINE_HEIGHT - 4,
      'font-weight="700"',
    ),
    ...rows.map((row, at) => {
      const y = first + at * LINE_HEIGHT
      return `<line x1="0" x2="${inner}" y1="${y - 3}" y2="${y - 3}" stroke="${LINE}"/>${lineAt(row.map(cellText), y + 12, '')}`
    }),
  ]
  return { svg: svg.join(''), height: first + rows.length * LINE_HEIGHT }
}
