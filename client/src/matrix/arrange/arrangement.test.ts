import { matrix as coverageMatrix } from '@golden-thread/shared/coverage'
import { sampleMap, templateOf } from '@golden-thread/shared/frameworks'
import {
  type ElementId,
  type MatrixDefinition,
  matrixOf,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { type Arrangement, arrange, ownGroups, PLAIN } from './arrangement.ts'
import { groupingOptions } from './grouping.ts'

const map = sampleMap()
const definition = matrixOf(map.framework, 'proposals-outcomes')!
const matrix = coverageMatrix(map, definition)

function shown(arrangement: Partial<Arrangement>): { lines: string; columns: string } {
  const { lines, columns } = arrange(map, matrix, { ...PLAIN, ...arrangement })
  const code = (id: (typeof matrix.rows)[number]): string => map.elements.get(id)!.code
  return {
    lines: lines
      .map((line) => (line.type === 'group' ? `[${line.label}]` : code(matrix.rows[line.row]!)))
      .join(' '),
    columns: columns.map((column) => code(matrix.columns[column]!)).join(' '),
  }
}

describe('arranging a matrix', () => {
  it('comes in the order of its codes', () => {
    expect(shown({})).toEqual({ lines: 'S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11', columns: 'O1 O2 O3 O4' })
  })

  it('sorts by title and by count', () => {
    expect(shown({ sortColumns: 'most' }).columns).toBe('O1 O4 O2 O3')
    expect(shown({ sortColumns: 'fewest' }).columns).toBe('O3 O2 O4 O1')
    const titles = arrange(map, matrix, { ...PLAIN, sortRows: 'title' }).lines.map((line) =>
      line.type === 'row' ? map.elements.get(matrix.rows[line.row]!)!.title : '',
    )
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b)))
  })

  it('keeps only what hangs on one support, or on none', () => {
    expect(shown({ filter: 'column-single' }).columns).toBe('O2 O3')
    expect(shown({ filter: 'column-gaps' }).columns).toBe('')
    expect(shown({ filter: 'row-gaps' }).lines).toBe('S2 S4 S5 S8 S9 S11')
  })

  it('searches rows and columns, and leaves the other side whole', () => {
    expect(shown({ search: 'S10' })).toEqual({ lines: 'S10', columns: 'O1 O2 O3 O4' })
    expect(shown({ search: 'no such thing' })).toEqual({ lines: '', columns: '' })
  })

  it('narrows one side only where both have what is searched for, and the other when asked', () => {
    expect(shown({ search: 'safe' })).toEqual({ lines: 'S1', columns: 'O1 O2 O3 O4' })
    expect(shown({ search: 'safe', searchIn: 'columns' })).toEqual({
      lines: 'S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11',
      columns: 'O2',
    })
  })

  it('groups rows by who leads them, those without one last', () => {
    const lead = groupingOptions(map, definition).find((option) => option.key === 'from:leads')!
    const { lines } = arrange(map, matrix, { ...PLAIN, groupRows: lead.grouping })
    const groups = lines.filter((line) => line.type === 'group')
    expect(groups.length).toBeGreaterThan(3)
    expect(groups.reduce((sum, group) => sum + (group.type === 'group' ? group.rows : 0), 0)).toBe(11)
  })
})

it('[FLT23] columns of one group stand together, however they are sorted', () => {
  const programme = templateOf('review-programme-2003')?.build() as StrategyMap
  const remits = coverageMatrix(
    programme,
    matrixOf(programme.framework, 'reviews-remits') as MatrixDefinition,
  )
  const labelOfGroup = ownGroups(programme, remits, 'columns') as (id: ElementId) => string
  const groups = new Set(remits.columns.map(labelOfGroup))
  for (const sortColumns of ['code', 'title', 'most'] as const) {
    const { columns } = arrange(programme, remits, { ...PLAIN, sortColumns })
    const labels = columns.map((at) => labelOfGroup(remits.columns[at] as ElementId))
    expect(labels.filter((label, at) => label !== labels[at - 1])).toEqual([...groups])
  }
})
