import { matrix as coverageMatrix } from '@golden-thread/shared/coverage'
import { sampleMap } from '@golden-thread/shared/frameworks'
import { matrixOf } from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { arrange, groupingOptions, PLAIN } from '../arrange/index.ts'
import { gridAxes } from './gridAxes.ts'

const map = sampleMap()
const matrix = coverageMatrix(map, matrixOf(map.framework, 'proposals-outcomes')!)
const axes = gridAxes(matrix, arrange(map, matrix, PLAIN))

describe('places by name', () => {
  it('are found again after sorting and grouping', () => {
    const place = { line: 2, column: 1 }
    const keys = { line: axes.lineKey(place.line), column: axes.columnKey(place.column) }
    const lead = groupingOptions(map, matrix.definition).find((option) => option.key === 'from:leads')!
    const other = gridAxes(
      matrix,
      arrange(map, matrix, { ...PLAIN, sortColumns: 'most', groupRows: lead.grouping }),
    )
    const moved = other.placeOf(keys)
    expect(other.rowAt(moved.line)).toBe(axes.rowAt(place.line))
    expect(other.columnAt(moved.column)).toBe(axes.columnAt(place.column))
  })

  it('name heads and tallies too', () => {
    for (const place of [
      { line: -1, column: -1 },
      { line: 11, column: 4 },
    ]) {
      const keys = { line: axes.lineKey(place.line), column: axes.columnKey(place.column) }
      expect(axes.placeOf(keys)).toEqual(place)
    }
    expect(axes.rowAt(-1)).toBeUndefined()
    expect(axes.rowAt(11)).toBeUndefined()
  })

  it('fall back to the first cell when their element is gone', () => {
    expect(axes.placeOf({ line: 'gone', column: 'gone' })).toEqual({ line: 0, column: 0 })
    expect(axes.find(matrix.rows[3]!, null)).toEqual({ line: 3, column: -1 })
    expect(axes.find(null, matrix.columns[3]!)).toEqual({ line: -1, column: 3 })
  })
})
