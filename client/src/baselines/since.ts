import type { ChangedCell, MapDifference } from '@golden-thread/shared/difference'
import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { type HowMoved, type Since, subjectKey } from '../workspace/index.ts'
import { stateWords } from './changeGroups.ts'
import { baselineWords as words } from './text.ts'

/** What the screens mark while the map is held against a baseline. */
export function sinceOf(baseline: Pick<BaselineSummary, 'id' | 'name'>, difference: MapDifference): Since {
  const { elements, links, cells, report } = difference
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
    sections: new Map(sectionsOf(report).map(({ id, heading }) => [id, heading])),
    summary: summaryOf(difference),
  }
}

/** "3 added, 1 changed, 2 gone", of elements, links, and sections and lines of reports. */
export const summaryOf = ({ elements, links, report: { sections, lines } }: MapDifference): string => {
  const count = (which: 'added' | 'changed' | 'removed') =>
    [elements, links, sections, lines].reduce((sum, one) => sum + one[which].length, 0)
  return words.summary(count('added'), count('changed'), count('removed'))
}

/** All sections that read differently, whatever became of them. */
export const sectionsOf = ({ sections }: MapDifference['report']) => [
  ...sections.added,
  ...sections.changed,
  ...sections.removed,
]

/** What of the report was approved and has to be again: of a baseline that somebody signed. */
export function lapsedWords(
  { signatures }: Pick<BaselineSummary, 'signatures'>,
  { report }: MapDifference,
): string | null {
  const headings = [
    ...sectionsOf(report).map(({ heading }) => heading),
    ...(Object.values(report.lines).some((lines) => lines.length > 0) ? [words.frontSheet] : []),
  ]
  return signatures.length > 0 && headings.length > 0 ? words.lapsed(signatures.length, headings) : null
}

type Moves = Record<'added' | 'changed' | 'removed', readonly { readonly id: string }[]>

const howMoved = ({ added, changed, removed }: Moves): ReadonlyMap<string, HowMoved> =>
  new Map([
    ...added.map(({ id }) => [id, 'added'] as const),
    ...changed.map(({ id }) => [id, 'changed'] as const),
    ...removed.map(({ id }) => [id, 'gone'] as const),
  ])

const keyOf = ({ matrix, row, column }: ChangedCell): string => subjectKey({ cell: { matrix, row, column } })
