import { createCoverage } from '../coverage/index.ts'
import {
  CARD_PAD_LEFT,
  CARD_PAD_RIGHT,
  CARD_PAD_Y,
  type Drawing,
  fitText,
  HUE_COLOURS,
  kindHues,
  LINE_HEIGHT,
  type Rect,
  TEXT_SIZE,
  textWidth,
} from '../drawing/index.ts'
import type { Element, ElementId, StrategyMap } from '../model/index.ts'
import { escapeXml, INK, LINE, MUTED, shortened } from './svg.ts'

/** Smaller than the drawing reckons with: a computer that has not our typeface sets another, wider one. */
const SIZE = TEXT_SIZE - 1
const GAP = 8

/** Each card with its code, its title as far as it fits, how well it is supported, and who leads it. */
export function drawnCards(map: StrategyMap, drawing: Drawing, inSight: (rect: Rect) => boolean): string {
  const hues = kindHues(map.framework)
  const support = supportWords(map)
  return [...drawing.cards]
    .flatMap(([id, rect]) => {
      const element = map.elements.get(id)
      if (!element || !inSight(rect)) return []
      const people = (drawing.badges.get(id) ?? []).flatMap((lead) => map.elements.get(lead)?.title ?? [])
      const colour = HUE_COLOURS[hues.get(element.kind) ?? 'slate'].light
      return [cardOf(element, rect, colour, support.get(id) ?? '', people.join(', '))]
    })
    .join('')
}

function cardOf(element: Element, rect: Rect, colour: string, support: string, leads: string): string {
  const { x, y, width, height } = rect
  const inner = width - CARD_PAD_LEFT - CARD_PAD_RIGHT
  const rows = Math.max(1, Math.floor((height - 2 * CARD_PAD_Y) / LINE_HEIGHT))
  const hasFoot = rows > 1 && Boolean(support || leads)
  const first = element.code ? textWidth(element.code, TEXT_SIZE) + GAP : 0
  const lines = fitText(
    element.title || 'Untitled',
    TEXT_SIZE,
    Array.from({ length: hasFoot ? rows - 1 : rows }, (_, row) => inner - (row === 0 ? first : 0)),
  )
  const left = x + CARD_PAD_LEFT
  const base = (row: number): number => y + CARD_PAD_Y + (row + 1) * LINE_HEIGHT - 4
  const words = lines.map((line, row) => lineOf(line, left + (row === 0 ? first : 0), base(row), INK))
  if (element.code) words.unshift(lineOf(element.code, left, base(0), colour, ' font-weight="700"'))
  if (hasFoot) {
    const foot = y + height - CARD_PAD_Y - 4
    const room = inner - (support ? textWidth(support, TEXT_SIZE) + GAP : 0)
    if (support) words.push(lineOf(support, left, foot, MUTED))
    const named = leads && shortened(leads, TEXT_SIZE, room)
    if (named) words.push(lineOf(named, x + width - CARD_PAD_RIGHT, foot, MUTED, ' text-anchor="end"'))
  }
  return (
    `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="#ffffff" stroke="${LINE}"/>` +
    `<rect x="${x}" y="${y}" width="5" height="${height}" rx="2" fill="${colour}"/>${words.join('')}</g>`
  )
}

/** Set to the width that was reckoned with, whatever typeface the reader's computer has, so that no word leaves its card. */
const lineOf = (words: string, x: number, y: number, fill: string, more = ''): string =>
  `<text x="${Math.round(x)}" y="${Math.round(y)}" font-size="${SIZE}" fill="${fill}" ` +
  `textLength="${Math.round(textWidth(words, SIZE))}" lengthAdjust="spacingAndGlyphs"${more}>${escapeXml(words)}</text>`

/** "1 stated, 3 inferred", for what the headline counts: the columns of the first matrix. */
function supportWords(map: StrategyMap): ReadonlyMap<ElementId, string> {
  const [first] = createCoverage(map).matrices().values()
  const tallies = first?.columnTallies ?? []
  return new Map(tallies.map(({ id, direct, inferred }) => [id, `${direct} stated, ${inferred} inferred`]))
}
