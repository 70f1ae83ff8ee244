import { describe, expect, it } from 'vitest'
import { elementId, type StrategyMap } from '../../model/index.ts'
import { matrix } from '../matrix/index.ts'
import { smallFramework, smallMap } from '../testing/smallMap.ts'
import { coveringSentence } from './coveringSentence.ts'
import { filteredMatrix, readMatrixFilter } from './matrixFilter.ts'

const ID = 'proposals-outcomes'

function reviews(): StrategyMap {
  const map = smallMap('S1 supports O1', 'S2 supports O2 inferred', 'S3 supports O2', 'S3 enables S1')
  const framework = {
    ...smallFramework,
    kinds: smallFramework.kinds.map((kind) => ({
      ...kind,
      fields: [{ id: 'state', label: 'State', type: 'choice' as const, values: ['Complete', 'Planned'] }],
    })),
  }
  const elements = new Map(map.elements)
  for (const [code, state] of Object.entries({ S1: 'Complete', S2: 'Complete', S3: 'Planned' })) {
    const element = elements.get(elementId(code))
    if (element) elements.set(element.id, { ...element, fields: { state } })
  }
  return { ...map, framework, elements }
}

function filtered(...texts: readonly string[]) {
  const filter = readMatrixFilter(reviews(), ID, texts)
  if (!filter.ok) return filter.error
  const found = filteredMatrix(reviews(), ID, filter.value)
  return { rows: found?.matrix.rows, columns: found?.matrix.columnTallies, ...found?.sentence }
}

describe('a matrix that is filtered', () => {
  it('[COV70] works tallies and sentence out anew for the rows that are left, and says so', () => {
    expect(filtered('proposal.state:complete')).toMatchObject({
      rows: ['S1', 'S2'],
      columns: [
        { id: 'O1', direct: 1 },
        { id: 'O2', direct: 0, inferred: 1 },
      ],
      holds: false,
      sentences: [
        'Filtered: only proposals whose State is "complete" are counted here.',
        '1 of the 2 outcomes is directly supported by at least one proposal.',
        'O2 Title O2 is directly supported only by links that are inferred or assumed.',
        'O1 Title O1 is stated to be directly supported by one proposal only: S1 Title S1.',
        'No outcome is stated to be directly supported by 1 of the 2 proposals: S2.',
        '2 of the 4 cells have not been assessed.',
      ],
      short: '1 of 2 outcomes directly covered (filtered)',
    })
    expect(filtered('proposal.state:Complete|Planned')).toMatchObject({
      rows: ['S1', 'S2', 'S3'],
      holds: true,
    })
  })

  it('[COV70] leaves out links of other bases, and the ways over them', () => {
    expect(filtered('basis=inferred|assumed')).toMatchObject({
      columns: [
        { id: 'O1', direct: 0, inferred: 0, through: 0 },
        { id: 'O2', direct: 0, inferred: 1 },
      ],
    })
    expect(filtered('basis=stated', 'proposal.state:Planned')).toMatchObject({
      rows: ['S3'],
      sentences: expect.arrayContaining([
        'Filtered: only proposals whose State is "Planned" and only links that are stated are counted here.',
      ]),
    })
  })

  it.each([
    ['state:Complete', /is no condition\. Write it as kind\.field:value/],
    ['person.state:Complete', /has no rows or columns of "person"\. It has: proposal, outcome\./],
    ['proposal.colour:red', /has no field "colour"\. It has: state\./],
    ['proposal.state:Done', /"Done" is no value of "State"\. Ask for one of: Complete, Planned\./],
    ['basis=guessed', /"guessed" is no basis of a link\. Ask for one of: stated, inferred, assumed\./],
  ])('[COV70] refuses %s in a sentence', (text, sentence) => {
    expect(filtered(text)).toMatch(sentence)
  })
})

describe('the sentence of a matrix', () => {
  const sentencesOf = (id: string, ...lines: readonly string[]) => {
    const map = smallMap(...lines)
    return coveringSentence(map, matrix(map, smallFramework.matrices.find((each) => each.id === id)!))
  }

  it('[COV71] speaks of ways alone where a matrix has no direct links', () => {
    const found = sentencesOf(
      'leads-outcomes',
      'L1 leads S1',
      'S1 supports O1',
      'S1 supports O2 inferred',
      'O3',
    )
    expect(found).toEqual({
      holds: false,
      short: '1 of 3 outcomes covered',
      sentences: [
        '1 of the 3 outcomes is answered for by at least one lead, through something else.',
        'O3 Title O3 is not answered for by any lead, by any way that the matrix follows.',
        'O2 Title O2 is answered for only by ways that are inferred or assumed.',
        '1 of the 3 cells has not been assessed.',
      ],
    })
    expect(sentencesOf('leads-outcomes', 'L1 leads S1', 'S1 supports O1').holds).toBe(true)
    expect(sentencesOf('leads-outcomes', 'L1', 'O1', 'O2').sentences[0]).toBe(
      'None of the 2 outcomes is stated to be answered for by any lead, by any way that the matrix follows.',
    )
  })

  it('[COV71] does not call direct what can be nothing else', () => {
    expect(sentencesOf('leads-proposals', 'L1 leads S1', 'S2').sentences).toEqual([
      '1 of the 2 proposals is led by at least one lead.',
      'S2 Title S2 is not led by any lead.',
    ])
  })
})
