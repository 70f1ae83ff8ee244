import { describe, expect, it } from 'vitest'
import { apply, type Change, elementId, type StrategyMap, touchedBy } from '../model/index.ts'
import { type Coverage, createCoverage } from './coverage.ts'
import { end, smallElement, smallFramework, smallLink, smallMap } from './testing/smallMap.ts'

const MAP = smallMap('S1 supports O1', 'S2 supports O2', 'S3 enables S1', 'L1 leads S1', 'V1 underpins S1')

describe('coverage after one change', () => {
  it('[COV21] keeps every row but those that the link and its paths reach', () => {
    const { before, after } = change(MAP, {
      type: 'create-link',
      link: smallLink('supports', end('S1'), end('O2')),
    })
    expect(after.cells[1]).toBe(before.cells[1])
    expect(after.cells[0]).not.toBe(before.cells[0])
    expect(after.cells[0]?.[0]).toBe(before.cells[0]?.[0])
    expect(after.cells[2]?.[1]?.state).toBe('through')
    expect(after.rowTallies[1]).toBe(before.rowTallies[1])
    expect(after.rows).toBe(before.rows)
  })

  it.each<[string, Change]>([
    ['a title', { type: 'edit-element', id: elementId('S1'), title: 'Patrols' }],
    ['a card dragged', { type: 'move-elements', positions: new Map([[elementId('S1'), { x: 1, y: 2 }]]) }],
    [
      'a note on a link',
      { type: 'edit-link', id: smallLink('supports', end('S1'), end('O1')).id, note: 'See 3.' },
    ],
    ['a code that leaves the order', { type: 'edit-element', id: elementId('S3'), code: 'S9' }],
    ['the title of the map', { type: 'set-about', title: 'Another' }],
  ])('[COV21] keeps the whole matrix, to the very object, for %s', (_, one) => {
    const { before, after } = change(MAP, one)
    expect(after).toBe(before)
  })

  it('[COV20] takes the cells and paths of an element along when it becomes another kind', () => {
    const map = smallMap('V1 underpins O1', 'V1 underpins S1', 'S1 supports O2')
    const coverage = createCoverage(map)
    const one: Change = { type: 'edit-element', id: elementId('S1'), kind: 'outcome' }
    const next = applied(map, one)
    coverage.advance(next, touchedBy(one))
    const after = coverage.matrices().get('outcomes-values')
    expect(after?.rows).toEqual(['O1', 'O2', 'S1'])
    expect(after?.columnTallies[0]).toMatchObject({ direct: 2, notAssessed: 1 })
  })

  it('[COV20] finds the row at the far end of a path of three different relations', () => {
    const framework = {
      ...smallFramework,
      matrices: [
        {
          id: 'leads-outcomes',
          title: 'Leads and outcomes',
          rows: 'person',
          columns: 'outcome',
          direct: [],
          indirect: [['leads', 'enables', 'supports'] as const],
          verb: 'served',
        },
      ],
      checks: [],
    }
    const map = { ...smallMap('L1 leads S1', 'S1 enables S2', 'S3 supports O1'), framework }
    const coverage = createCoverage(map)
    const link: Change = { type: 'create-link', link: smallLink('supports', end('S2'), end('O1')) }
    coverage.advance(applied(map, link), touchedBy(link))
    expect(coverage.matrices().get('leads-outcomes')?.rowTallies[0]).toMatchObject({ through: 1 })
  })

  it('[COV20] starts again when the framework changes', () => {
    const coverage = createCoverage(MAP)
    const one: Change = {
      type: 'set-framework',
      framework: { ...smallFramework, matrices: smallFramework.matrices.slice(0, 1), checks: [] },
    }
    coverage.advance(applied(MAP, one), touchedBy(one))
    expect([...coverage.matrices().keys()]).toEqual(['proposals-outcomes'])
  })

  it('[COV24] gives the cells of a former matrix as they were, even when they are read only now', () => {
    const coverage = createCoverage(MAP)
    const former = matrixOf(coverage)
    const one: Change = { type: 'create-element', element: smallElement('O0') }
    coverage.advance(applied(MAP, one), touchedBy(one))
    expect(former.cells[0]?.map(({ column }) => column)).toEqual(['O1', 'O2'])
    expect(matrixOf(coverage).cells[0]?.map(({ column }) => column)).toEqual(['O0', 'O1', 'O2'])
  })
})

describe('the counts on a card', () => {
  it('[COV19] count the links of each relation in its own words, and name who leads it', () => {
    const coverage = createCoverage(
      smallMap('S1 supports O1', 'S1 supports O2 inferred', 'S2 enables S1', 'L2 leads S1', 'L1 leads S1'),
    )
    expect(coverage.cardCounts(elementId('S1'))).toEqual({
      links: 5,
      relations: [
        { words: 'supports', count: 2 },
        { words: 'enabled by', count: 1 },
      ],
      leads: ['L1', 'L2'],
    })
    expect(coverage.cardCounts(elementId('L1'))).toEqual({
      links: 1,
      relations: [{ words: 'leads', count: 1 }],
      leads: [],
    })
    expect(coverage.cardCounts(elementId('nobody'))).toEqual({ links: 0, relations: [], leads: [] })
  })

  it('[COV19] leave out what does not count: claims about whole kinds, and links whose end is gone', () => {
    const map = smallMap('S1 supports O1', 'S1 supports all outcomes', 'S1 supports O2')
    const gone = applied(map, { type: 'delete-element', id: elementId('O2'), at: 1 })
    expect(createCoverage(gone).cardCounts(elementId('S1'))).toMatchObject({
      links: 1,
      relations: [{ words: 'supports', count: 1 }],
    })
  })
})

function change(map: StrategyMap, one: Change) {
  const coverage = createCoverage(map)
  const before = matrixOf(coverage)
  void before.cells
  coverage.advance(applied(map, one), touchedBy(one))
  return { before, after: matrixOf(coverage) }
}

function matrixOf(coverage: Coverage) {
  const found = coverage.matrices().get('proposals-outcomes')
  if (!found) throw new RangeError('The small framework has no matrix of proposals and outcomes.')
  return found
}

function applied(map: StrategyMap, one: Change): StrategyMap {
  const next = apply(map, one)
  if (!next.ok) throw new Error(`The change was refused: ${next.error.code}.`)
  return next.value
}
