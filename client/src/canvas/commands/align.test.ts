import { describe, expect, it } from 'vitest'
import { snap } from '../scene/index.ts'
import { id } from '../scene/testing/canvasMapFromText.ts'
import { type Alignment, arrange } from './align.ts'

const at = (places: Record<string, [number, number]>) =>
  new Map(Object.entries(places).map(([code, [x, y]]) => [id(code), { x, y }]))

it.each<[Alignment, Record<string, [number, number]>]>([
  ['align-left', { B: [0, 130] }],
  ['align-top', { B: [20, 0], C: [0, 0] }],
  ['stack', { B: [0, 120], C: [0, 240] }],
  ['distribute-down', { B: [20, 150] }],
  ['distribute-across', { C: [10, 300] }],
])('%s moves only what has to move', (how, moved) => {
  expect(arrange(at({ A: [0, 0], B: [20, 130], C: [0, 300] }), how)).toEqual(at(moved))
})

it('leaves one card alone', () => expect(arrange(at({ A: [5, 5] }), 'stack').size).toBe(0))

describe('a dragged card', () => {
  const others = [
    { x: 0, y: 0 },
    { x: 400, y: 300 },
  ]

  it('comes level with what is near, and shows with what', () => {
    const { position, guides } = snap({ x: 4, y: 297 }, others, 6)
    expect(position).toEqual({ x: 0, y: 300 })
    expect(guides).toEqual([
      { axis: 'x', at: 0, from: 0, to: 396 },
      { axis: 'y', at: 300, from: 0, to: 640 },
    ])
  })

  it('goes freely elsewhere', () => {
    expect(snap({ x: 40, y: 50 }, others, 6)).toEqual({ position: { x: 40, y: 50 }, guides: [] })
  })
})
