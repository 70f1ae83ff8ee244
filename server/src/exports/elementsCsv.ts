import { FIXED_NAMES, flatOf, withRowBase } from '@golden-thread/shared/exchange'
import type { StrategyMap } from '@golden-thread/shared/model'
import { csvRows } from './csv.ts'
import { longTable } from './exchange/index.ts'
import type { Format } from './format.ts'

/** A row for each element, a column for all that any of them says, and what each row said for when it comes back. */
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
  const nodes = flatOf(map).nodes.flatMap(({ element, ...node }) => (element ? [{ element, ...node }] : []))
  const rows = nodes.map(
    ({ element, kind: own, properties }) =>
      [
        [kind, own?.label ?? element.kind],
        [title, element.title],
        [id, element.id],
        ...properties.map(({ name, value }) => [name, value] as const),
      ] as const,
  )
  const ids = nodes.map(({ element }) => element.id)
  return withRowBase('elements', longTable([kind, code, title, id], rows), ids)
}
