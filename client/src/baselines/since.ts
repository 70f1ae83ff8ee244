import type { ChangedCell, MapDifference } from '@golden-thread/shared/difference'
import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { type HowMoved, type Since, subjectKey } from '../workspace/index.ts'
import { stateWords } from './changeGroups.ts'
import { baselineWords as words } from './text.ts'

/** What the screens mark while the map is held against a baseline. */
export function sinceOf(baseline: Pick<BaselineSummary, 'id' | 'name'>, difference: MapDifference): Since {
  const { elements, links, cells } = difference
  return {
    baseline: baseline.id,
    name: baseline.name,
    elements: howMoved(elements),
    links: howMoved(links),
    cells: new Map([
      ...cells.gained.map((cell) => [keyOf(cell), words.cellGained(stateWords(cell.before))] as const),
      ...cells.lost.map((cell) => [keyOf(cell), words.cellLost(stateWords(cell.before))] as const),
      // Where the row or the column is gone with it, that says so.
      ...cells.changed
        .filter(({ after }) => after)
        .map((cell) => [keyOf(cell), words.cellChanged(stateWords(cell.before))] as const),
    ]),
    summary: summaryOf(difference),
  }
}

/** "3 added, 1 changed, 2 gone", of elements and links. */
export const summaryOf = ({ elements, links }: MapDifference): string =>
  words.summary(
    elements.added.length + links.added.length,
    elements.changed.length + links.changed.length,
    elements.removed.length + links.removed.length,
  )

type Moves = Record<'added' | 'changed' | 'removed', readonly { readonly id: string }[]>

const howMoved = ({ added, changed, removed }: Moves): ReadonlyMap<string, HowMoved> =>
  new Map([
    ...added.map(({ id }) => [id, 'added'] as const),
    ...changed.map(({ id }) => [id, 'changed'] as const),
    ...removed.map(({ id }) => [id, 'gone'] as const),
  ])

const keyOf = ({ matrix, row, column }: ChangedCell): string => subjectKey({ cell: { matrix, row, column } })
