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
})
