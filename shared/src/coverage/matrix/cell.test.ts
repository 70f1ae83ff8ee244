import { describe, expect, it } from 'vitest'
import { type Assessment, apply, cellKey, elementId, type StrategyMap } from '../../model/index.ts'
import { end, smallFramework, smallLink, smallMap } from '../testing/smallMap.ts'
import { cellWord } from './cellWord.ts'
import { matrix } from './matrix.ts'

describe('a cell', () => {
  it('[COV1] takes the first state that holds', () => {
    const none: Assessment = { state: 'none', note: '', by: 'Ann', at: 0 }
    const notApplicable: Assessment = { ...none, state: 'not-applicable' }
    expect(state(smallMap('S1 supports O1'), none)).toBe('direct')
    expect(state(smallMap('S1 supports O1 inferred'), notApplicable)).toBe('direct-inferred')
    expect(state(smallMap('S1 enables S2', 'S2 supports O1'), notApplicable)).toBe('not-applicable')
    expect(state(smallMap('S1 enables S2', 'S2 supports O1'), none)).toBe('through')
    expect(state(smallMap('S1 supports O2', 'all proposals supports O1'), none)).toBe('none')
    expect(state(smallMap('S1 supports O2', 'all proposals supports O1'))).toBe('collective')
    expect(state(smallMap('S1 supports O2', 'S2 supports O1'))).toBe('not-assessed')
  })

  it('[COV2] is direct by a stated link in either direction, and inferred by any other basis', () => {
    const map = smallMap('S1 enables S2', 'S1 supports O1 assumed', 'S1 supports O2 inferred')
    expect(cell(map, 'S1', 'S2', 'proposals-proposals').state).toBe('direct')
    expect(cell(map, 'S2', 'S1', 'proposals-proposals').state).toBe('direct')
    expect(cell(map, 'S1', 'O1').state).toBe('direct-inferred')
    expect(cell(map, 'S1', 'O2').state).toBe('direct-inferred')
  })

  it('[COV3] takes no notice of a link that is deleted, lost an end, or is not allowed any more', () => {
    const map = smallMap('S1 supports O1', 'S2 supports O1')
    const link = smallLink('supports', end('S1'), end('O1'))
    expect(state(changed(map, { type: 'delete-link', id: link.id, at: 1 }))).toBe('not-assessed')
    const framework = {
      ...smallFramework,
      relations: smallFramework.relations.filter((relation) => relation.id !== 'supports'),
    }
    expect(state({ ...map, framework })).toBe('not-assessed')
    const through = smallMap('S1 enables S2', 'S2 supports O1')
    expect(state(changed(through, { type: 'delete-element', id: elementId('S2'), at: 1 }))).toBe(
      'not-assessed',
    )
  })

  it('[COV4] shows a claim about a whole kind in every cell that it takes in, and counts it in none', () => {
    const map = smallMap(
      'S1 supports O1',
      'S2 supports O2',
      'all proposals supports all outcomes',
      'S1 supports all outcomes',
    )
    expect(cell(map, 'S1', 'O2')).toMatchObject({ state: 'collective', links: [], paths: [] })
    expect(cell(map, 'S1', 'O2').collective).toHaveLength(2)
    expect(cell(map, 'S1', 'O1')).toMatchObject({ state: 'direct' })
    expect(cell(map, 'S1', 'O1').collective).toHaveLength(2)
    expect(cell(map, 'S2', 'O1').collective).toHaveLength(1)
    const column = smallMap('all proposals supports O1', 'S1 supports O2', 'S2 supports O2')
    expect(['S1', 'S2'].map((row) => cell(column, row, 'O1').state)).toEqual(['collective', 'collective'])
    expect(cell(column, 'S1', 'O2').collective).toEqual([])
  })

  it('[COV4] never lets a claim about a whole kind be a step of a path', () => {
    expect(state(smallMap('S1 enables all proposals', 'S2 supports O1'))).toBe('not-assessed')
    expect(state(smallMap('S1 enables S2', 'S2 supports all outcomes', 'S3 supports O1'))).toBe(
      'not-assessed',
    )
  })

  it('[COV4] takes a claim of some elements together in the same way, where both name theirs cell by cell', () => {
    const map = smallMap('S1,S2 supports O1', 'S1,S2 supports all outcomes', 'S2,S3 supports O2', 'S3')
    const found = ['S1', 'S2', 'S3'].map((row) =>
      ['O1', 'O2'].map((column) => cell(map, row, column).collective.length),
    )
    expect(found).toEqual([
      [2, 1],
      [2, 2],
      [0, 1],
    ])
    expect(state(map)).toBe('collective')
  })

  it('[COV5] lists its paths shortest first, each with its weakest basis', () => {
    const map = smallMap('S1 enables S2', 'S2 enables S3 inferred', 'S3 supports O1', 'S2 supports O1')
    expect(cell(map, 'S1', 'O1').paths).toEqual([
      { through: ['S2'], links: ['enables:S1>S2', 'supports:S2>O1'], basis: 'stated' },
      {
        through: ['S2', 'S3'],
        links: ['enables:S1>S2', 'enables:S2>S3', 'supports:S3>O1'],
        basis: 'inferred',
      },
    ])
  })

  it('[COV5] has no path that comes back to an element it has visited', () => {
    const map = smallMap('S1 enables S2', 'S2 enables S1', 'S1 supports O1', 'S1 supports O2')
    expect(cell(map, 'S1', 'O1').paths).toEqual([])
    expect(cell(map, 'S2', 'O1').paths.map((path) => path.through)).toEqual([['S1']])
  })

  it('[COV6] is not applicable between an element and itself', () => {
    expect(cell(smallMap('S1 enables S2'), 'S1', 'S1', 'proposals-proposals').state).toBe('not-applicable')
  })

  it('[COV7] is read by one word or two, never by a tick and never by nothing', () => {
    const word = (map: StrategyMap, row = 'S1', column = 'O1') => cellWord(map, cell(map, row, column))
    expect(word(smallMap('S1 supports O1'))).toBe('Direct')
    expect(word(smallMap('S1 supports O1 assumed'))).toBe('Direct (inferred)')
    expect(word(smallMap('S1 enables S2', 'S2 supports O1'))).toBe('Through S2')
    expect(word(smallMap('S1 enables S2 inferred', 'S2 supports O1'))).toBe('Through S2 (inferred)')
    expect(word(smallMap('S1 enables S2', 'S1 enables S3', 'S2 supports O1', 'S3 supports O1'))).toBe(
      'Through S2 and S3',
    )
    expect(word(smallMap('S1 enables S2', 'S2 enables S3', 'S3 supports O1'))).toBe('Through S2 then S3')
    expect(word(smallMap('S1 supports all outcomes', 'S2 supports O1'))).toBe('Collective claim')
    expect(word(smallMap('S1 supports O2', 'S2 supports O1'))).toBe('Not assessed')
  })
})

describe('a matrix', () => {
  it('[COV8] has its rows and columns in the order of their codes, S2 before S10', () => {
    const map = smallMap('S10 supports O2', 'S2 supports O1', 'S1 supports O1')
    const { rows, columns } = matrix(map, definitionOf(map, 'proposals-outcomes'))
    expect(rows).toEqual(['S1', 'S2', 'S10'])
    expect(columns).toEqual(['O1', 'O2'])
  })
})

const definitionOf = (map: StrategyMap, id: string) => {
  const definition = map.framework.matrices.find((candidate) => candidate.id === id)
  if (!definition) throw new RangeError(`The small framework has no matrix "${id}".`)
  return definition
}

function cell(map: StrategyMap, row: string, column: string, id = 'proposals-outcomes') {
  const found = matrix(map, definitionOf(map, id))
    .cells.flat()
    .find((each) => each.row === row && each.column === column)
  if (!found) throw new RangeError(`The map has no cell of ${row} and ${column}.`)
  return found
}

function state(map: StrategyMap, assessment?: Assessment) {
  const key = cellKey('proposals-outcomes', elementId('S1'), elementId('O1'))
  return cell(assessment ? { ...map, assessments: new Map([[key, assessment]]) } : map, 'S1', 'O1').state
}

function changed(map: StrategyMap, change: Parameters<typeof apply>[1]): StrategyMap {
  const next = apply(map, change)
  if (!next.ok) throw new Error(`The change was refused: ${next.error.code}.`)
  return next.value
}
