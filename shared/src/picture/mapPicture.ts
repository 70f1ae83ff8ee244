import { createCoverage, headline } from '../coverage/index.ts'
import { drawingOf, grown, overlaps, type Rect } from '../drawing/index.ts'
import type { StrategyMap } from '../model/index.ts'
import { cleanLine } from '../paper/index.ts'
import { drawnCards } from './drawnCards.ts'
import { drawnHeads } from './drawnHeads.ts'
import { drawnKey } from './drawnKey.ts'
import { drawnLinks } from './drawnLinks.ts'
import { escapeXml, FONT, GROUND, INK, MUTED, shortened } from './svg.ts'

/** A map as one drawing that stands alone: no style sheet, no script, nothing fetched. */
export interface Picture {
  readonly svg: string
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
}

export interface PictureOf {
  readonly now: Date
  /** `slide` is 16 to 9 and as large as a screen; `map` is as large as the map; `figure` is that, in a page that says the rest. */
  readonly shape: 'map' | 'slide' | 'figure'
  /** What of the drawing is shown, in canvas units; all of it where nothing is said. */
  readonly part?: Rect
}

const MARGIN = 32
const HEAD = 92
const SLIDE = { width: 1600, height: 900 }

/** The map, or a part of it, with its title, its headline, the date, and a key to its colours; a figure has only the key. */
export function mapPicture(map: StrategyMap, { now, shape, part }: PictureOf): Picture {
  const drawing = drawingOf(map)
  const shown = part ?? grown(drawing.bounds, 8)
  const inSight = (rect: Rect): boolean => overlaps(rect, shown)
  const width = shape === 'slide' ? SLIDE.width : Math.max(shown.width, 960) + 2 * MARGIN
  const inner = width - 2 * MARGIN
  const head = shape === 'figure' ? 0 : HEAD
  const key = drawnKey(map, drawing, inner)
  const room = shape === 'slide' ? SLIDE.height - head - key.height - 2 * MARGIN : shown.height
  const height = head + room + key.height + 2 * MARGIN
  const title = cleanLine(map.title) || 'Untitled map'
  const coverage = createCoverage(map, now.toISOString().slice(0, 10))
  const { sentence } = headline(map, coverage.matrices(), coverage.findings())
  const box = [shown.x, shown.y, shown.width, shown.height].map(Math.round).join(' ')
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width)}" height="${Math.round(height)}" ` +
      `viewBox="0 0 ${Math.round(width)} ${Math.round(height)}" role="img" font-family="${FONT}">`,
    `<title>${escapeXml(title.slice(0, 400))}</title>`,
    `<desc>${escapeXml(`${drawing.cards.size} cards. ${sentence}`)}</desc>`,
    `<rect width="100%" height="100%" fill="${GROUND}"/>`,
    ...(head > 0 ? [headOf(title, sentence, now, inner)] : []),
    `<svg x="${MARGIN}" y="${MARGIN + head}" width="${Math.round(inner)}" height="${Math.round(room)}" viewBox="${box}" ` +
      'preserveAspectRatio="xMidYMin meet" overflow="hidden">',
    drawnHeads(map, drawing, inSight),
    drawnLinks(map, drawing),
    drawnCards(map, drawing, coverage, inSight),
    '</svg>',
    `<g transform="translate(${MARGIN} ${Math.round(MARGIN + head + room + 12)})">${key.svg}</g>`,
    '</svg>',
  ]
  return { svg: svg.join(''), width: Math.round(width), height: Math.round(height) }
}

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

function headOf(title: string, sentence: string, now: Date, width: number): string {
  const line = shortened(title, 30, width)
  return (
    `<text x="${MARGIN}" y="${MARGIN + 28}" font-size="30" font-weight="700" fill="${INK}">${escapeXml(line)}</text>` +
    `<text x="${MARGIN}" y="${MARGIN + 60}" font-size="17" fill="${INK}">${escapeXml(sentence)}</text>` +
    `<text x="${MARGIN + width}" y="${MARGIN + 60}" font-size="17" fill="${MUTED}" text-anchor="end">${date.format(now)}</text>`
  )
}
