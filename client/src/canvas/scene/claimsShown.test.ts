import { expect, it } from 'vitest'
import { claimsShown } from './claimsShown.ts'
import type { CanvasLane } from './lanes.ts'

const lane = (width: number, count: number) =>
  ({
    head: { x: 0, y: 0, width, height: 22 },
    kind: { plural: 'Priorities' },
    as: 'column',
    claims: Array.from({ length: count }, (_, at) => ({
      id: `${at}`,
      words: '',
      short: 'achieve all outcomes',
    })),
  }) as unknown as CanvasLane

it('[PIC9] shows the claims that a head has room for, and counts the rest', () => {
  expect(claimsShown(lane(310, 1))).toMatchObject({ shown: [{ id: '0' }], rest: [] })
  const many = claimsShown(lane(310, 9))
  expect(many.shown.length).toBeLessThan(3)
  expect(many.shown.length + many.rest.length).toBe(9)
  expect(claimsShown(lane(60, 3)).shown).toEqual([])
})
