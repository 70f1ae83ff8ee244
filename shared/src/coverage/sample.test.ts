import { describe, expect, it } from 'vitest'
import { sampleMap } from '../frameworks/index.ts'
import { matrixOf } from '../model/index.ts'
import { matrix } from './matrix/index.ts'
import { coveringSentence } from './sentence/index.ts'

const map = sampleMap()

describe('the corporate strategy of 2005', () => {
  it('[COV23] comes out as the reconstruction says: 8 direct, 5 inferred, 2 through another proposal, 29 none', () => {
    const { cells, columnTallies } = read('proposals-outcomes')
    const states = Object.groupBy(cells.flat(), (cell) => cell.state)
    expect(Object.fromEntries(Object.entries(states).map(([state, of]) => [state, of?.length]))).toEqual({
      direct: 8,
      'direct-inferred': 5,
      through: 2,
      none: 29,
    })
    expect(columnTallies.map((tally) => tally.direct)).toEqual([4, 1, 1, 2])
  })

  it('[COV23] bears out the sentence of paragraph 34, and what that sentence leaves unsaid', () => {
    expect(coveringSentence(map, read('proposals-outcomes'))).toMatchObject({
      holds: true,
      short: '4 of 4 outcomes directly covered',
      sentences: [
        'Each of the 4 outcomes is directly supported by at least one proposal.',
        expect.stringMatching(/^O2 and O3 are each stated .* O2 by S1 .* and O3 by S6 /),
        'No outcome is stated to be directly supported by 6 of the 11 proposals: S2, S4, S5, S8, S9 and S11.',
      ],
    })
  })

  it('[COV23] counts none of its collective claims', () => {
    const { columnTallies } = read('values-proposals')
    expect(columnTallies.every((tally) => tally.direct === 0)).toBe(true)
    expect(columnTallies.some((tally) => tally.collective > 0)).toBe(true)
  })
})

function read(id: string) {
  const definition = matrixOf(map.framework, id)
  if (!definition) throw new RangeError(`The sample map has no matrix "${id}".`)
  return matrix(map, definition)
}
