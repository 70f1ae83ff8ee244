import { describe, expect, it } from 'vitest'
import type { MatrixDefinition, StrategyMap } from '../../model/index.ts'
import { matrix } from '../matrix/index.ts'
import { smallElement, smallMap } from '../testing/smallMap.ts'
import { coveringSentence } from './coveringSentence.ts'

describe('the covering sentence', () => {
  it('[COV10] is printed where stated links carry it', () => {
    expect(sentences('S1 supports O1', 'S2 supports O1', 'S1 supports O2', 'S2 supports O2')).toEqual({
      holds: true,
      short: '2 of 2 outcomes directly covered',
      sentences: ['Each of the 2 outcomes is directly supported by at least one proposal.'],
    })
  })

  it('[COV10] is not printed when a column has only inferred links, paths or claims', () => {
    const { holds, sentences: said } = sentences(
      'S1 supports O1',
      'S2 supports O1',
      'S1 supports O2 inferred',
      'S3 enables S1',
      'S1 supports all outcomes',
    )
    expect(holds).toBe(false)
    expect(said.join(' ')).not.toContain('Each of')
    expect(said).toContain('1 of the 2 outcomes is directly supported by at least one proposal.')
    expect(said).toContain('O2 Title O2 is directly supported only by links that are inferred or assumed.')
  })

  it('[COV11] gives way to its exceptions, by name and by what there is instead', () => {
    const { sentences: said } = sentences(
      'S1 supports O1',
      'S1 supports O2 assumed',
      'all proposals supports O3',
      'S2 supports O5',
      'V1 underpins O4',
    )
    expect(said).toEqual([
      '2 of the 5 outcomes are directly supported by at least one proposal.',
      'O4 Title O4 is not directly supported by any proposal.',
      'O2 Title O2 is directly supported only by links that are inferred or assumed.',
      'O3 Title O3 is taken in by a collective claim only, which is not counted as support.',
      'O1 and O5 are each stated to be directly supported by one proposal only: O1 by S1 Title S1 and O5 by S2 Title S2.',
      '5 of the 10 cells have not been assessed.',
    ])
  })

  it('[COV12] is followed by what hangs on one row, and by the rows that support nothing', () => {
    const { sentences: said } = sentences(
      'S1 supports O1',
      'S1 supports O2',
      'S2 supports O2',
      'S3 supports O1 inferred',
    )
    expect(said).toEqual([
      'Each of the 2 outcomes is directly supported by at least one proposal.',
      'O1 Title O1 is stated to be directly supported by one proposal only: S1 Title S1.',
      'No outcome is stated to be directly supported by 1 of the 3 proposals: S3.',
      '2 of the 6 cells have not been assessed.',
    ])
  })

  it('[COV13] reads right with no columns, no rows, one column, and rows and columns of one kind', () => {
    expect(sentences('S1 enables S2')).toMatchObject({
      holds: false,
      short: 'No outcomes yet',
      sentences: ['There are no outcomes in this map yet.'],
    })
    expect(sentences('V1 underpins O1')).toMatchObject({
      holds: false,
      short: '0 of 1 outcome directly covered',
      sentences: ['There are no proposals in this map yet, so the one outcome is not supported.'],
    })
    expect(sentences('S1 supports O1').sentences[0]).toBe(
      'The one outcome is directly supported by at least one proposal.',
    )
    expect(sentences('S1 enables S2', 'V1 underpins O1').sentences[0]).toBe(
      'O1 Title O1 is not directly supported by any proposal.',
    )
    expect(sentences('S1 supports O1', 'V1 underpins O2').sentences[0]).toBe(
      '1 of the 2 outcomes is directly supported by at least one proposal.',
    )
    expect(sentences('S1 supports O1', 'S1 supports O2', 'V1 underpins O3').sentences[0]).toBe(
      '2 of the 3 outcomes are directly supported by at least one proposal.',
    )
    expect(sentences('S1 enables S2', 'V1 underpins O1', 'V1 underpins O2').sentences).toEqual([
      'None of the 2 outcomes is stated to be directly supported by any proposal.',
      '4 of the 4 cells have not been assessed.',
    ])
    expect(
      of(smallMap('S1 enables S2', 'S2 enables S3', 'S1 enables S3'), 'proposals-proposals').sentences,
    ).toEqual(['Each of the 3 proposals is directly enabled by at least one other proposal.'])
  })

  it('[COV32] counts no cell of a closed matrix as unassessed, and calls nothing there a single support', () => {
    const map = smallMap('L1 leads S1', 'L2 leads S2', 'S3 supports O1')
    const closed = map.framework.matrices.find(({ id }) => id === 'leads-proposals') as MatrixDefinition
    const { cells } = matrix(map, closed)
    expect(cells.flat().map(({ state }) => state)).toEqual([
      'direct',
      'none',
      'none',
      'none',
      'direct',
      'none',
    ])
    expect(of(map, 'leads-proposals').sentences).toEqual([
      '2 of the 3 proposals are led by at least one lead.',
      'S3 Title S3 is not led by any lead.',
    ])
    const { closed: _, ...open } = closed
    expect(coveringSentence(map, matrix(map, open)).sentences.join(' ')).toMatch(
      /led by one lead only.*4 of the 6/,
    )
  })

  it('[FED18] names a few of many where it is asked to, and says how many more there are', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `V1 underpins O${at + 1}`)
    const map = smallMap('S1 supports O21', ...lines)
    const definition = map.framework.matrices.find(
      ({ id }) => id === 'proposals-outcomes',
    ) as MatrixDefinition
    const few = coveringSentence(map, matrix(map, definition), 3)
    const all = coveringSentence(map, matrix(map, definition))
    expect(few.sentences).toContain(
      'O1 Title O1, O2 Title O2, O3 Title O3 and 17 more are not directly supported by any proposal.',
    )
    expect(all.sentences[1]).toContain('O19 Title O19 and O20 Title O20 are not')
    expect([few.short, few.holds]).toEqual([all.short, all.holds])
    expect(coveringSentence(map, matrix(map, definition), 18).sentences).toEqual(all.sentences)
  })

  it('[COV13] cuts a title short that would drown it', () => {
    const map = smallMap('S1 supports O1')
    const long = { ...smallElement('S1'), title: '\u{1F9F5}'.repeat(5_000) }
    const { sentences: said } = of({ ...map, elements: new Map([...map.elements, [long.id, long]]) })
    expect(said.every((sentence) => sentence.length < 400 && sentence.isWellFormed())).toBe(true)
  })
})

const sentences = (...lines: readonly string[]) => of(smallMap(...lines))

function of(map: StrategyMap, id = 'proposals-outcomes') {
  const definition = map.framework.matrices.find((candidate) => candidate.id === id)
  if (!definition) throw new RangeError(`The small framework has no matrix "${id}".`)
  return coveringSentence(map, matrix(map, definition))
}
