import { expect, it } from 'vitest'
import { columnRuns, runOf } from './columnRuns.ts'

it('[FLT23] columns of one group that stand together have one head, and one on either side of what is out of sight', () => {
  const labels = ['A', 'A', 'B', 'A', 'A', 'A']
  const slots = [0, 1, 2, 3].map((index) => ({ type: 'item' as const, index }))
  const drawn = [...slots, { type: 'gap' as const, before: 5, size: 9 }, { type: 'item' as const, index: 5 }]
  const runs = columnRuns(drawn, (column) => labels[column] ?? '')
  expect(runs.map((run) => (run.type === 'run' ? `${run.label} ${run.first}+${run.count}` : 'gap'))).toEqual([
    'A 0+2',
    'B 2+1',
    'A 3+1',
    'gap',
    'A 5+1',
  ])
  expect([0, 1, 2, 5, 4].map((column) => runOf(runs, column))).toEqual([0, 0, 2, 5, undefined])
})
