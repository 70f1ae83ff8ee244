import type { MapDifference } from '@golden-thread/shared/difference'
import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { type Since, subjectKey } from '../workspace/index.ts'
import { baselineWords as words } from './text.ts'

/** What the screens mark while the map is held against a baseline. */
export function sinceOf(baseline: Pick<BaselineSummary, 'id' | 'name'>, difference: MapDifference): Since {
  const { elements, links, cells } = difference
  return {
    baseline: baseline.id,
    name: baseline.name,
    elements: new Map([
      ...elements.added.map(({ id }) => [id, 'added'] as const),
      ...elements.changed.map(({ id }) => [id, 'changed'] as const),
    ]),
    cells: new Set(
      [...cells.gained, ...cells.lost, ...cells.changed].map(({ matrix, row, column }) =>
        subjectKey({ cell: { matrix, row, column } }),
      ),
    ),
    summary: words.summary(
      elements.added.length + links.added.length,
      elements.changed.length + links.changed.length,
      elements.removed.length + links.removed.length,
    ),
  }
}
