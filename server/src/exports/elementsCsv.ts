import { FIXED_NAMES, flatOf } from '@golden-thread/shared/exchange'
import type { StrategyMap } from '@golden-thread/shared/model'
import { csvRows } from './csv.ts'
import { longTable } from './exchange/index.ts'
import type { Format } from './format.ts'

/** A row for each element, a column for all that any of them says. */
export const elementsCsv: Format = {
  id: 'elements.csv',
  label: 'CSV of elements',
  description: 'Elements as comma-separated values',
  extension: 'elements.csv',
  family: 'table',
  mediaType: 'text/csv; charset=utf-8',
  takes: 'map',
  write: (map) => csvRows(elementTable(map)),
}

function elementTable(map: StrategyMap): (string | number)[][] {
  const { id, kind, code, title } = FIXED_NAMES
  const rows = flatOf(map).nodes.flatMap(({ element, kind: own, properties }) =>
    element
      ? [
          [
            [kind, own?.label ?? element.kind],
            [title, element.title],
            [id, element.id],
            ...properties.map(({ name, value }) => [name, value] as const),
          ] as const,
        ]
      : [],
  )
  return longTable([kind, code, title, id], rows)
}
