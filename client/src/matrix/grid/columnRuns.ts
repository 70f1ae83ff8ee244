import type { GridSlot } from '../../grid/index.ts'

/** Columns of one group that stand beside each other and are drawn, or room for columns out of sight. */
export type ColumnRun =
  | { readonly type: 'gap'; readonly before: number }
  | {
      readonly type: 'run'
      readonly label: string
      /** The place of the first of them among all columns. */
      readonly first: number
      readonly count: number
    }

/** What stands above the slots of columns, in their order: a group that goes on past a gap has a head on either side. */
export function columnRuns(slots: readonly GridSlot[], labelAt: (column: number) => string): ColumnRun[] {
  const runs: ColumnRun[] = []
  for (const slot of slots) {
    const last = runs.at(-1)
    if (slot.type === 'gap') runs.push({ type: 'gap', before: slot.before })
    else if (last?.type === 'run' && last.label === labelAt(slot.index))
      runs[runs.length - 1] = { ...last, count: last.count + 1 }
    else runs.push({ type: 'run', label: labelAt(slot.index), first: slot.index, count: 1 })
  }
  return runs
}

/** The first column of the run that a column is in. */
export const runOf = (runs: readonly ColumnRun[], column: number): number | undefined =>
  runs.flatMap((run) =>
    run.type === 'run' && column >= run.first && column < run.first + run.count ? [run.first] : [],
  )[0]

/** The first column of each group, of all columns, also those out of sight. */
export const groupStarts = (columns: number, labelAt: (column: number) => string): readonly number[] =>
  [...Array(columns).keys()].filter((at) => at === 0 || labelAt(at) !== labelAt(at - 1))
