import { claims, findings } from '../coverage/index.ts'
import {
  elementId,
  isAlive,
  linkReading,
  matrixOf,
  type StrategyMap,
  showsLink,
  takesKind,
} from '../model/index.ts'
import type { Subject } from '../protocol/index.ts'

/** What a part of the map is called, in one line; undefined where the map has no such part. `today` as "2026-11-25". */
export function subjectWords(map: StrategyMap, on: Subject, today: string): string | undefined {
  if ('element' in on) return elementWords(map, on.element)
  if ('link' in on) {
    const link = [...map.links.values()].find(({ id }) => id === on.link)
    return link && showsLink(map, link) ? linkReading(map, link) : undefined
  }
  if ('cell' in on) {
    const definition = matrixOf(map.framework, on.cell.matrix)
    const [row, column] = [elementWords(map, on.cell.row), elementWords(map, on.cell.column)]
    // By kind alone: what a matrix selects besides may be otherwise again when what was written offline arrives.
    const isOfIt =
      definition &&
      on.cell.row !== on.cell.column &&
      takesKind(definition.rows, kindIn(map, on.cell.row)) &&
      takesKind(definition.columns, kindIn(map, on.cell.column))
    return isOfIt && row && column ? `${row} × ${column} (${definition.title})` : undefined
  }
  if ('claim' in on) return claims(map, today).find(({ element }) => element === on.claim)?.text
  return findings(map, today).find(({ id }) => id === on.finding)?.sentence
}

const kindIn = (map: StrategyMap, id: string) => map.elements.get(elementId(id))?.kind

function elementWords(map: StrategyMap, id: string): string | undefined {
  const element = map.elements.get(elementId(id))
  return element && isAlive(element) ? `${element.code} ${element.title}`.trim() : undefined
}
