import { type Drawing, HUE_COLOURS, kindHues, type Rect } from '../drawing/index.ts'
import { kindOf, type StrategyMap } from '../model/index.ts'
import { escapeXml } from './svg.ts'

/** The names of the lanes and bands. */
export function drawnHeads(map: StrategyMap, drawing: Drawing, inSight: (rect: Rect) => boolean): string {
  const hues = kindHues(map.framework)
  return drawing.lanes
    .filter(({ head }) => inSight(head))
    .map(({ kind, head, elements }) => {
      const name = kindOf(map.framework, kind)?.plural ?? kind
      const colour = HUE_COLOURS[hues.get(kind) ?? 'slate'].light
      return (
        `<text x="${Math.round(head.x + 2)}" y="${Math.round(head.y + 16)}" font-size="14" font-weight="700" ` +
        `fill="${colour}">${escapeXml(name)} (${elements.length})</text>`
      )
    })
    .join('')
}
