import { describe, expect, it } from 'vitest'
import { type CellState, matrix as coverageMatrix } from '../coverage/index.ts'
import { sampleMap } from '../frameworks/index.ts'
import {
  aliveElements,
  apply,
  type Change,
  cellKey,
  type ElementId,
  invert,
  linkId,
  type MatrixDefinition,
  matrixOf,
  type StrategyMap,
} from '../model/index.ts'
import { CELL_TARGETS, type CellTarget, cellTargetOf, directLinks } from '../queries/index.ts'
import type { EditContext } from './command.ts'
import { type CellEdit, setCells as setCellsCommand } from './setCells.ts'

const BY: EditContext = {
  by: 'Ann Planner',
  at: 1_000,
  newId: () => {
    throw new Error('A cell needs no new id.')
  },
}
/** The change, or null where the cells say so already. */
function setCells(at: StrategyMap, matrix: MatrixDefinition, edits: readonly CellEdit[], by: EditContext) {
  const edit = setCellsCommand(at, { matrix, edits }, by)
  if (!edit.ok && edit.error.code !== 'unchanged') throw new Error(edit.error.code)
  return edit.ok ? edit.value.change : null
}
const setCell = (at: StrategyMap, matrix: MatrixDefinition, edit: CellEdit, by: EditContext) =>
  setCells(at, matrix, [edit], by)
const map = sampleMap()
const idOf = (code: string): ElementId => aliveElements(map).find((element) => element.code === code)!.id
const definition = (id: string): MatrixDefinition => matrixOf(map.framework, id)!
const outcomes = definition('proposals-outcomes')

const edit = (row: string, column: string, target: CellTarget): CellEdit => ({
  row: idOf(row),
  column: idOf(column),
  target,
})

function applied(before: StrategyMap, change: Change | null): StrategyMap {
  if (!change) return before
  const next = apply(before, change)
  if (!next.ok) throw new Error(`Refused: ${next.error.code}`)
  return next.value
}

function cellOf(at: StrategyMap, matrix: MatrixDefinition, row: string, column: string) {
  const { rows, columns, cells } = coverageMatrix(at, matrix)
  return cells[rows.indexOf(idOf(row))]![columns.indexOf(idOf(column))]!
}

const EXPECTED: Record<CellTarget, CellState> = {
  direct: 'direct',
  inferred: 'direct-inferred',
  assumed: 'direct-inferred',
  none: 'none',
  'not-applicable': 'not-applicable',
  clear: 'not-assessed',
}

describe('setting a cell', () => {
  // S1 to O1 is stated, S2 to O2 inferred, S4 to O4 not linked.
  const starts = [
    ['S1', 'O1'],
    ['S2', 'O2'],
    ['S4', 'O4'],
  ] as const
  for (const [row, column] of starts) {
    for (const first of CELL_TARGETS) {
      for (const second of CELL_TARGETS) {
        it(`[CMD20] makes ${row} to ${column} ${second} after ${first}`, () => {
          const one = applied(map, setCell(map, outcomes, edit(row, column, first), BY))
          expect(cellOf(one, outcomes, row, column).state).toBe(EXPECTED[first])
          const two = applied(one, setCell(one, outcomes, edit(row, column, second), BY))
          const cell = cellOf(two, outcomes, row, column)
          expect(cell.state).toBe(EXPECTED[second])
          expect(cellTargetOf(two, cell)).toBe(second)
          expect(cell.links.length > 0 && cell.assessment !== undefined).toBe(false)
          expect(setCell(two, outcomes, edit(row, column, second), BY)).toBeNull()
        })
      }
    }
  }

  it('[CMD20] touches no other cell', () => {
    const after = applied(map, setCell(map, outcomes, edit('S4', 'O2', 'direct'), BY))
    const before = coverageMatrix(map, outcomes)
    const now = coverageMatrix(after, outcomes)
    const changed = now.cells.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell.state === before.cells[r]![c]!.state ? [] : [`${r},${c}`])),
    )
    expect(changed).toHaveLength(1)
  })

  it('[CMD20] leaves a cell that is covered through another showing the path when assessed none', () => {
    const after = applied(map, setCell(map, outcomes, edit('S10', 'O2', 'none'), BY))
    expect(cellOf(after, outcomes, 'S10', 'O2').state).toBe('through')
    expect(after.assessments.get(cellKey(outcomes.id, idOf('S10'), idOf('O2')))?.state).toBe('none')
  })

  it('[CMD20] says who assessed a cell and when', () => {
    const after = applied(map, setCell(map, outcomes, edit('S4', 'O4', 'not-applicable'), BY))
    expect(cellOf(after, outcomes, 'S4', 'O4').assessment).toEqual({
      state: 'not-applicable',
      note: '',
      by: 'Ann Planner',
      at: 1_000,
    })
  })

  it('[CMD21] gives evidence back when a cleared link is marked again', () => {
    const [link] = directLinks(map, outcomes, idOf('S1'), idOf('O1'))
    expect(link!.evidence.length).toBeGreaterThan(0)
    const cleared = applied(map, setCell(map, outcomes, edit('S1', 'O1', 'clear'), BY))
    const again = applied(cleared, setCell(cleared, outcomes, edit('S1', 'O1', 'direct'), BY))
    expect(directLinks(again, outcomes, idOf('S1'), idOf('O1'))[0]!.evidence).toEqual(link!.evidence)
  })

  it('[CMD20] is one step that undo takes back whole', () => {
    const assessed = applied(map, setCell(map, outcomes, edit('S4', 'O4', 'none'), BY))
    const change = setCell(assessed, outcomes, edit('S4', 'O4', 'direct'), BY)!
    const linked = applied(assessed, change)
    const undone = applied(linked, invert(assessed, change, 2_000))
    expect(cellOf(undone, outcomes, 'S4', 'O4').state).toBe('none')
  })

  it('[CMD20] links the way the relation runs where the matrix shows it the other way round', () => {
    const turned: MatrixDefinition = { ...outcomes, id: 'turned', rows: 'outcome', columns: 'proposal' }
    const change = setCell(map, turned, edit('O4', 'S4', 'direct'), BY)
    const after = applied(map, change)
    expect(after.links.has(linkId('supports', { element: idOf('S4') }, { element: idOf('O4') }))).toBe(true)
  })

  it('[CMD20] lowers every stronger link of a cell when it is asked to be inferred', () => {
    const both: MatrixDefinition = {
      ...outcomes,
      id: 'proposals-proposals',
      rows: 'proposal',
      columns: 'proposal',
      direct: ['enables', 'works-with'],
      indirect: [],
    }
    const first = applied(map, setCell(map, both, { ...edit('S4', 'S5', 'direct'), relation: 'enables' }, BY))
    const second = applied(
      first,
      setCell(first, both, { ...edit('S4', 'S5', 'direct'), relation: 'works-with' }, BY),
    )
    expect(directLinks(second, both, idOf('S4'), idOf('S5'))).toHaveLength(2)
    const lowered = applied(second, setCell(second, both, edit('S4', 'S5', 'inferred'), BY))
    expect(directLinks(lowered, both, idOf('S4'), idOf('S5')).map((link) => link.basis)).toEqual([
      'inferred',
      'inferred',
    ])
  })
})

describe('setting many cells', () => {
  it('[CMD22] makes one batch and leaves out what is so already', () => {
    const change = setCells(
      map,
      outcomes,
      [edit('S1', 'O1', 'direct'), edit('S4', 'O1', 'direct'), edit('S5', 'O1', 'none')],
      BY,
    )
    const after = applied(map, change)
    expect(change).toMatchObject({ type: 'batch' })
    expect(change?.type === 'batch' && change.changes).toHaveLength(2)
    expect(cellOf(after, outcomes, 'S4', 'O1').state).toBe('direct')
    expect(cellOf(after, outcomes, 'S5', 'O1').state).toBe('none')
  })

  it('[CMD22] lets the last of two edits to one pair count, and skips the diagonal, where rows are columns', () => {
    const square: MatrixDefinition = {
      ...outcomes,
      id: 'square',
      rows: 'proposal',
      columns: 'proposal',
      direct: ['enables'],
      indirect: [],
    }
    const change = setCells(
      map,
      square,
      [edit('S4', 'S5', 'direct'), edit('S5', 'S4', 'direct'), edit('S4', 'S4', 'direct')],
      BY,
    )
    const after = applied(map, change)
    expect(directLinks(after, square, idOf('S4'), idOf('S5'))).toHaveLength(1)
  })

  it('[CMD22] is null when nothing would differ', () => {
    expect(setCells(map, outcomes, [edit('S1', 'O1', 'direct')], BY)).toBeNull()
  })
})
