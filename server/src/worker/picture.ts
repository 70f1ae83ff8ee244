import { CARD_HEIGHT, CARD_WIDTH, place } from '@golden-thread/shared/layout'
import {
  aliveElements,
  labelOf,
  type Position,
  type StrategyMap,
  showsLink,
} from '@golden-thread/shared/model'
import { cleanLine } from '@golden-thread/shared/table'

/** More cards than this cannot be told apart in a picture the size of a thumb. */
const CARDS_MAX = 400
const LINKS_MAX = 1_200
const MARGIN = 40
const CODE_CHARS_MAX = 6

/** The canvas's own shades by archetype; in the middle, so that they stand out on white and on black alike. */
const SHADES: Readonly<Record<string, string>> = {
  aim: '#255fa8',
  action: '#1f6f5c',
  party: '#8a4b12',
  place: '#4f6a13',
  money: '#7a5b00',
  event: '#6d3fa0',
  issue: '#a52a4b',
}
const OTHER_SHADE = '#545b64'

/** A small picture of the map for the list of maps: cards in their places with their codes, and the links. */
export function picture(map: StrategyMap): string {
  const elements = aliveElements(map).slice(0, CARDS_MAX)
  const placed = place(map)
  const at = new Map<string, Position>()
  for (const element of elements) {
    const position = placed.get(element.id)
    if (position) at.set(element.id, position)
  }
  const lines: string[] = []
  for (const link of map.links.values()) {
    if (lines.length >= LINKS_MAX) break
    if (!showsLink(map, link) || 'kind' in link.from || 'kind' in link.to) continue
    const from = at.get(link.from.element)
    const to = at.get(link.to.element)
    if (from && to) lines.push(`M${centre(from)}L${centre(to)}`)
  }
  const shadeOf = new Map(map.framework.kinds.map((kind) => [kind.id, SHADES[kind.archetype] ?? OTHER_SHADE]))
  const cards = elements.flatMap((element) => {
    const position = at.get(element.id)
    if (!position) return []
    const shade = shadeOf.get(element.kind) ?? OTHER_SHADE
    const code = escapeXml([...element.code].slice(0, CODE_CHARS_MAX).join(''))
    const { x, y } = rounded(position)
    return [
      `<g><title>${escapeXml(labelOf(element).slice(0, 200))}</title>` +
        `<rect x="${x}" y="${y}" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" rx="12" fill="${shade}"/>` +
        `<text x="${x + CARD_WIDTH / 2}" y="${y + CARD_HEIGHT / 2}" dy=".35em">${code}</text></g>`,
    ]
  })
  const title = escapeXml(map.title.slice(0, 200) || 'Untitled map')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox([...at.values()])}" role="img">` +
    `<title>${title}</title>` +
    `<path d="${lines.join('')}" fill="none" stroke="#8a94a0" stroke-width="4"/>` +
    `<g font-family="sans-serif" font-size="48" font-weight="600" fill="#fff" text-anchor="middle">${cards.join('')}</g>` +
    '</svg>'
  )
}

function viewBox(positions: readonly Position[]): string {
  if (positions.length === 0) return '0 0 640 400'
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of positions) {
    bounds.left = Math.min(bounds.left, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.right = Math.max(bounds.right, x + CARD_WIDTH)
    bounds.bottom = Math.max(bounds.bottom, y + CARD_HEIGHT)
  }
  const corner = rounded({ x: bounds.left - MARGIN, y: bounds.top - MARGIN })
  const width = Math.ceil(bounds.right - bounds.left + 2 * MARGIN)
  const height = Math.ceil(bounds.bottom - bounds.top + 2 * MARGIN)
  return `${corner.x} ${corner.y} ${width} ${height}`
}

const rounded = ({ x, y }: Position): Position => ({ x: Math.round(x), y: Math.round(y) })

const centre = ({ x, y }: Position): string =>
  `${Math.round(x + CARD_WIDTH / 2)} ${Math.round(y + CARD_HEIGHT / 2)}`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string =>
  cleanLine(text).replace(/[&<>"]/g, (found) => ENTITIES[found] ?? '')
