import { expect, it } from 'vitest'
import { drawingOf } from '../drawing/index.ts'
import { sampleMap } from '../frameworks/index.ts'
import { apply, elementId, type StrategyMap } from '../model/index.ts'
import type { DomainCommand } from './command.ts'
import { moveLane, reorderLane, setLaneForm, setPlacing } from './drawMap.ts'

function after<I>(map: StrategyMap, command: DomainCommand<I>, intent: I): StrategyMap {
  const edit = command(map, intent, { by: 'Asha', at: 1, newId: () => elementId('new') })
  const result = edit.ok ? apply(map, edit.value.change) : edit
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const orderOf = (map: StrategyMap, kind: string) =>
  drawingOf(map).lanes.find((lane) => lane.kind === kind)?.elements ?? []
const lanesOf = (map: StrategyMap) => drawingOf(map).lanes.map(({ kind, as }) => `${kind} ${as}`)

it('[DRAW9] puts a lane in the order given, and leaves the others as they were drawn', () => {
  const map = sampleMap()
  const order = orderOf(map, 'proposal').toReversed()
  const others = ['priority', 'programme', 'outcome'].map((kind) => orderOf(map, kind))
  const next = after(map, reorderLane, { order, others, moved: [] })
  expect(drawingOf(next).placing).toBe('hand')
  expect(orderOf(next, 'proposal')).toEqual(order)
  expect(['priority', 'programme', 'outcome'].map((kind) => orderOf(next, kind))).toEqual(others)
  const again = after(next, reorderLane, { order: order.toSorted(), others: [], moved: [] })
  expect(orderOf(again, 'proposal')).toEqual(order.toSorted())
  expect(orderOf(after(again, setPlacing, { placing: 'links' }), 'proposal')).toEqual(
    orderOf(map, 'proposal'),
  )
})

it('[DRAW9] folds a lane to a band or a badge, hides it and moves it', () => {
  const map = sampleMap()
  expect(lanesOf(after(map, setLaneForm, { kind: 'programme', as: 'hidden' }))).not.toContain(
    'programme beneath',
  )
  expect(lanesOf(after(map, setLaneForm, { kind: 'outcome', as: 'band' }))).toContain('outcome band')
  const moved = after(map, moveLane, { kind: 'outcome', by: -9 })
  expect(lanesOf(moved).filter((lane) => lane.endsWith('column'))[0]).toBe('outcome column')
  expect(lanesOf(after(moved, moveLane, { kind: 'outcome', by: 4 }))).toEqual(lanesOf(map))
})
