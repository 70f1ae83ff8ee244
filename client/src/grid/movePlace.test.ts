import { describe, expect, it } from 'vitest'
import { movePlace } from './movePlace.ts'

describe('moving', () => {
  const size = { lines: 11, columns: 4, page: 5 }
  it('stops at the heads and at the tallies', () => {
    expect(movePlace({ line: 0, column: 0 }, 'up', size)).toEqual({ line: -1, column: 0 })
    expect(movePlace({ line: -1, column: 0 }, 'up', size)).toEqual({ line: -1, column: 0 })
    expect(movePlace({ line: 0, column: 4 }, 'right', size)).toEqual({ line: 0, column: 4 })
  })

  it('goes by pages inside the cells, and to the corners', () => {
    expect(movePlace({ line: 3, column: 1 }, 'page-up', size)).toEqual({ line: 0, column: 1 })
    expect(movePlace({ line: 3, column: 1 }, 'page-down', size)).toEqual({ line: 8, column: 1 })
    expect(movePlace({ line: 9, column: 1 }, 'page-down', size)).toEqual({ line: 10, column: 1 })
    expect(movePlace({ line: -1, column: 1 }, 'page-up', size)).toEqual({ line: -1, column: 1 })
    expect(movePlace({ line: 3, column: 1 }, 'last', size)).toEqual({ line: 10, column: 3 })
  })

  it('[FLT23] goes over the heads of columns to those of their groups, and from one group to the next', () => {
    const grouped = { ...size, groups: [0, 1, 3] }
    expect(movePlace({ line: -1, column: 2 }, 'up', grouped)).toEqual({ line: -2, column: 2 })
    expect(movePlace({ line: -1, column: -1 }, 'up', grouped)).toEqual({ line: -1, column: -1 })
    const from = (column: number, move: Parameters<typeof movePlace>[1]) =>
      movePlace({ line: -2, column }, move, grouped)
    expect(from(2, 'right')).toEqual({ line: -2, column: 3 })
    expect(from(3, 'right')).toEqual({ line: -2, column: 3 })
    expect(from(2, 'left')).toEqual({ line: -2, column: 0 })
    expect(from(0, 'left')).toEqual({ line: -2, column: 0 })
    expect(from(2, 'line-end')).toEqual({ line: -2, column: 3 })
    expect(from(2, 'up')).toEqual({ line: -2, column: 2 })
    expect(from(2, 'down')).toEqual({ line: -1, column: 2 })
    expect(from(2, 'page-down')).toEqual({ line: 5, column: 2 })
  })
})
