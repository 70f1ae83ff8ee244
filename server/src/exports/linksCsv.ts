import { FIXED_NAMES, flatOf, withRowBase } from '@golden-thread/shared/exchange'
import { type End, endElements, endKey, endLabel, type StrategyMap } from '@golden-thread/shared/model'
import { csvRows } from './csv.ts'
import { longTable } from './exchange/index.ts'
import type { Format } from './format.ts'

/** A row for each link and each collective claim; its ends by id, by code and in words. */
export const linksCsv: Format = {
  id: 'links.csv',
  label: 'CSV of links',
  description: 'Links as comma-separated values',
  extension: 'links.csv',
  family: 'table',
  mediaType: 'text/csv; charset=utf-8',
  takes: 'map',
  write: (map) => csvRows(linkTable(map)),
}

function linkTable(map: StrategyMap): (string | number)[][] {
  const { relation, basis } = FIXED_NAMES
  const edges = flatOf(map).edges.flatMap(({ link, ...edge }) => (link ? [{ link, ...edge }] : []))
  const rows = edges.map(
    ({ link, name, properties }) =>
      [
        ['From', codes(map, link.from)],
        [relation, name],
        ['To', codes(map, link.to)],
        ['From title', endLabel(map, link.from)],
        ['To title', endLabel(map, link.to)],
        ['From id', endKey(link.from)],
        ['To id', endKey(link.to)],
        ...properties.map(({ name: own, value }) => [own, value] as const),
      ] as const,
  )
  const heads = ['From', relation, 'To', 'From title', 'To title', 'From id', 'To id', basis]
  const ids = edges.map(({ link }) => link.id)
  return withRowBase('links', longTable(heads, rows), ids)
}

/** What an import looks an end up by: codes, where all have one, or else ids. */
function codes(map: StrategyMap, end: End): string {
  if ('kind' in end) return endLabel(map, end)
  const ids = endElements(end)
  const own = ids.map((id) => map.elements.get(id)?.code ?? '')
  return (own.every((code) => code !== '') ? own : ids).join(' + ')
}
