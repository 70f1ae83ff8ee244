import {
  drawingOf,
  grown,
  HUE_COLOURS,
  kindHues,
  pathOf,
  type Rect,
  relationHues,
  restLinks,
  routesOf,
} from '@golden-thread/shared/drawing'
import { labelOf, type StrategyMap } from '@golden-thread/shared/model'
import { cleanLine } from '@golden-thread/shared/paper'

/** More cards than this cannot be told apart in a picture the size of a thumb. */
const CARDS_MAX = 400
const LINKS_MAX = 1_200
const MARGIN = 24
const CODE_CHARS_MAX = 6

/** A small picture of the map for the list of maps: the canvas as it opens, with codes for words. */
export function thumbnail(map: StrategyMap): string {
  const drawing = drawingOf(map)
  const kinds = kindHues(map.framework)
  const relations = relationHues(map.framework)
  const links = restLinks(map, drawing).slice(0, LINKS_MAX)
  const routes = routesOf(drawing, links)
  // In the middle between light and dark, so that they stand out on white and on black alike.
  const colour = (hue: keyof typeof HUE_COLOURS = 'slate'): string => HUE_COLOURS[hue].light
  const lines = links.flatMap((link) => {
    const route = routes.get(link.id)
    if (!route) return []
    const dash = link.basis === 'stated' ? '' : ' stroke-dasharray="12 9"'
    return [`<path d="${pathOf(route)}" stroke="${colour(relations.get(link.relation))}"${dash}/>`]
  })
  const cards = [...drawing.cards].slice(0, CARDS_MAX).flatMap(([id, rect]) => {
    const element = map.elements.get(id)
    if (!element) return []
    const code = escapeXml([...element.code].slice(0, CODE_CHARS_MAX).join(''))
    const { x, y, width, height } = rect
    const size = Math.min(34, height * 0.8)
    return [
      `<g><title>${escapeXml(labelOf(element).slice(0, 200))}</title>` +
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${colour(kinds.get(element.kind))}"/>` +
        `<text x="${x + width / 2}" y="${y + height / 2}" font-size="${size}" dy=".35em">${code}</text></g>`,
    ]
  })
  const title = escapeXml(map.title.slice(0, 200) || 'Untitled map')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(drawing.bounds)}" role="img">` +
    `<title>${title}</title>` +
    `<g fill="none" stroke-width="4">${lines.join('')}</g>` +
    `<g font-family="sans-serif" font-weight="600" fill="#fff" text-anchor="middle">${cards.join('')}</g>` +
    '</svg>'
  )
}

function viewBox(bounds: Rect): string {
  const { x, y, width, height } = grown(bounds, MARGIN)
  return [x, y, width, height].map(Math.round).join(' ')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string =>
  cleanLine(text).replace(/[&<>"]/g, (found) => ENTITIES[found] ?? '')
