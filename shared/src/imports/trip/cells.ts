import { type Element, type ElementId, kindOf, type Link, type StrategyMap } from '../../model/index.ts'
import type { SourceCell } from '../entries/index.ts'

/**
 * What an element says, one cell a part: "title", "code", the id of a field, and "field:period" for a series. A workbook
 * of ours is written in these, and what comes back is held against them.
 */
export function elementCells(map: StrategyMap, element: Element): ReadonlyMap<string, SourceCell> {
  const cells = new Map<string, SourceCell>([
    ['code', element.code],
    ['title', element.title],
  ])
  for (const { id, type, periods = [] } of kindOf(map.framework, element.kind)?.fields ?? []) {
    const value = Object.hasOwn(element.fields, id) ? element.fields[id] : undefined
    if (type === 'series') {
      const series = typeof value === 'object' ? value : {}
      for (const period of new Set([...periods, ...Object.keys(series)]))
        cells.set(`${id}:${period}`, series[period] ?? '')
    } else if (type === 'reference') cells.set(id, nameOf(map, value))
    else
      cells.set(
        id,
        typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'object' ? '' : (value ?? ''),
      )
  }
  return cells
}

function nameOf(map: StrategyMap, id: unknown): string {
  const other = typeof id === 'string' ? map.elements.get(id as ElementId) : undefined
  return other ? other.code || other.title : String(id ?? '')
}

/** What can be edited of a link. */
export const linkCells = ({ basis, strength, note }: Link): ReadonlyMap<string, SourceCell> =>
  new Map([
    ['basis', basis],
    ['strength', strength ?? ''],
    ['note', note],
  ])
