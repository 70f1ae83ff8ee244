import { measureFigures } from '../queries/index.ts'
import type { Feeding } from './feeding.ts'
import { type FeedTable, feedTable } from './feedTable.ts'
import { keyOf } from './words.ts'

/** Every cell of every matrix, those that nobody has looked at too. */
export function cellsTable({ map, coverage }: Feeding): FeedTable {
  const name = (id: string) => ({
    code: map.elements.get(id as never)?.code,
    title: map.elements.get(id as never)?.title,
  })
  return feedTable(
    [
      'id',
      'matrix',
      'row',
      'rowCode',
      'rowTitle',
      'column',
      'columnCode',
      'columnTitle',
      'state',
      'value',
      'links:number',
      'paths:number',
    ],
    [...coverage.matrices()].flatMap(([matrix, { cells }]) =>
      cells.flat().map((cell) => ({
        id: keyOf(matrix, cell.row, cell.column),
        matrix,
        row: cell.row,
        rowCode: name(cell.row).code,
        rowTitle: name(cell.row).title,
        column: cell.column,
        columnCode: name(cell.column).code,
        columnTitle: name(cell.column).title,
        state: cell.state,
        value: cell.value === undefined ? null : String(cell.value),
        links: cell.links.length,
        paths: cell.paths.length,
      })),
    ),
  )
}

/** Checks that fail, and who accepted which. */
export const findingsTable = ({ coverage }: Feeding): FeedTable =>
  feedTable(
    [
      'id',
      'code',
      'severity',
      'sentence',
      'elements',
      'links',
      'accepted:boolean',
      'acceptedBy',
      'acceptedReason',
      'acceptedUntil',
    ],
    coverage.findings().map(({ id, code, severity, sentence, elements, links, accepted }) => ({
      id,
      code,
      severity,
      sentence,
      elements: elements.join(', '),
      links: links.join(', '),
      accepted: accepted !== undefined && accepted !== null,
      acceptedBy: accepted?.by,
      acceptedReason: accepted?.reason,
      acceptedUntil: accepted?.until,
    })),
  )

/** Claims of the paper, each with its verdict. */
export const claimsTable = ({ coverage }: Feeding): FeedTable =>
  feedTable(
    ['id', 'text', 'verdict', 'why', 'change'],
    coverage.claims().map(({ element, text, verdict, why, change }) => ({
      id: element,
      text,
      verdict,
      why,
      change,
    })),
  )

/** Measures by element and period, beside what is printed. */
export const measuresTable = ({ map }: Feeding): FeedTable =>
  feedTable(
    [
      'id',
      'measure',
      'measureLabel',
      'element',
      'code',
      'title',
      'period',
      'computed:number',
      'stated:number',
      'difference:number',
    ],
    (map.framework.measures ?? []).flatMap((measure) =>
      measureFigures(map, measure.id).map(({ element, period, ...figures }) => ({
        id: keyOf(measure.id, element, period ?? ''),
        measure: measure.id,
        measureLabel: measure.title,
        element,
        code: map.elements.get(element)?.code,
        title: map.elements.get(element)?.title,
        period,
        ...figures,
      })),
    ),
  )
