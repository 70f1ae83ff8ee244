import type { Paper } from '@golden-thread/shared/paper'
import type { Format } from './format.ts'

/** A document that anybody opens, and that is made in the memory of one thread; rows alone go further. */
const CELLS_MAX = 150_000
const CELLS_IN_ROWS_MAX = 1_000_000

/** Why a paper is too large for a format, in a sentence that says what to ask for instead; undefined where it is not. */
export function tooLargeFor(
  { id, label }: Pick<Format, 'id' | 'label'>,
  { blocks }: Paper,
): string | undefined {
  const most = id === 'csv' ? CELLS_IN_ROWS_MAX : CELLS_MAX
  const cells = blocks.reduce(
    (sum, block) => sum + (block.type === 'table' ? block.table.rows.length * block.table.columns.length : 0),
    0,
  )
  if (cells <= most) return undefined
  const instead =
    id === 'csv'
      ? 'take the flat table of its cells, page by page (tables/cells.csv)'
      : `take it as CSV, which has room for ${figure(CELLS_IN_ROWS_MAX)}`
  return `This would have ${figure(cells)} cells, and ${label} has room for ${figure(most)}. Narrow it with a filter, or ${instead}.`
}

const figure = (value: number): string => value.toLocaleString('en-GB')
