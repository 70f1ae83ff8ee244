import { expect, it } from 'vitest'
import { makeScene } from './scene.ts'
import { drawn, inputFor } from './testing.ts'
import { type Step, walk } from './walk.ts'

const { scene } = makeScene(undefined, inputFor(drawn('S1 S2 S3 O1 O2 L1 | S2 supports O2, L1 leads S3')))

it.each<[string | null, Step, string | null]>([
  [null, 'down', 'S1'],
  ['S1', 'down', 'S2'],
  ['S3', 'down', null],
  ['S2', 'up', 'S1'],
  ['S1', 'up', '*proposal'],
  ['*proposal', 'down', 'S1'],
  ['*proposal', 'right', '*outcome'],
  ['*outcome', 'left', '*proposal'],
  ['S3', 'first', 'S1'],
  ['O1', 'last', 'O2'],
  // Along a link where there is one, past the lane in between if need be.
  ['S2', 'right', 'O2'],
  ['O2', 'left', 'S2'],
  ['S3', 'right', 'L1'],
  // Otherwise to the nearest card of the next lane.
  ['S1', 'right', 'O1'],
  ['O1', 'right', 'L1'],
  ['L1', 'right', null],
])('from %s, %s leads to %s', (from, step, to) => expect(walk(scene, from, step)).toBe(to))

it('passes over what stands back', () => {
  const matches = new Set([...scene.positions.keys()].filter((card) => card !== 'S2'))
  expect(walk({ ...scene, matches }, 'S1', 'down')).toBe('S3')
})
