import {
  arrowhead,
  type Drawing,
  HUE_COLOURS,
  pathOf,
  relationHues,
  restLinks,
  routesOf,
} from '../drawing/index.ts'
import type { Basis, StrategyMap } from '../model/index.ts'

/** Every link that the canvas draws at rest, in the colour of its relation. */
export function drawnLinks(map: StrategyMap, drawing: Drawing): string {
  const hues = relationHues(map.framework)
  const links = restLinks(map, drawing)
  const routes = routesOf(drawing, links)
  const paths = links.flatMap(({ id, relation, basis }) => {
    const route = routes.get(id)
    if (!route) return []
    const colour = HUE_COLOURS[hues.get(relation) ?? 'slate'].light
    return [
      `<path d="${pathOf(route)}" stroke="${colour}"${dashOf(basis)}/>` +
        `<path d="${arrowhead(route)}" fill="${colour}"/>`,
    ]
  })
  return `<g fill="none" stroke-width="1.6">${paths.join('')}</g>`
}

/** Broken where it is not stated. */
export const dashOf = (basis: Basis): string => (basis === 'stated' ? '' : ' stroke-dasharray="6 4"')
