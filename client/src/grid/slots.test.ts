import { describe, expect, it } from 'vitest'
import { allSlots, slotsOf } from './slots.ts'

describe('slots', () => {
  it('leave gaps as big as what is not drawn, and keep a place far away', () => {
    const item = (index: number) => ({ index, start: index * 10, end: index * 10 + 10 })
    expect(slotsOf([item(2), item(3), item(9)], 120)).toEqual([
      { type: 'gap', size: 20, before: 2 },
      { type: 'item', index: 2 },
      { type: 'item', index: 3 },
      { type: 'gap', size: 50, before: 9 },
      { type: 'item', index: 9 },
      { type: 'gap', size: 20, before: Infinity },
    ])
  })

  it('are all items in a grid drawn whole', () => {
    expect(allSlots(2)).toEqual([
      { type: 'item', index: 0 },
      { type: 'item', index: 1 },
    ])
  })
})
