import { expect, it } from 'vitest'
import { makeScene } from './makeScene.ts'
import { canvasMapFromText, inputFor } from './testing/canvasMapFromText.ts'
import { type WalkStep, walk } from './walk.ts'

// The order in the lanes follows from the links: S2 and O2 first, and what nothing is linked to after them.
const { scene } = makeScene(
  undefined,
  inputFor(canvasMapFromText('S1 S2 S3 O1 O2 L1 L2 | S2 supports O2, L1 leads S3')),
)

it.each<[string | null, WalkStep, string | null]>([
  [null, 'down', 'S2'],
  ['S2', 'down', 'S1'],
  ['S3', 'down', '*lead'],
  ['S1', 'up', 'S2'],
  ['S2', 'up', '*proposal'],
  ['*proposal', 'down', 'S2'],
  ['*proposal', 'right', '*outcome'],
  ['*outcome', 'left', '*proposal'],
  ['S3', 'first', 'S2'],
  ['O2', 'last', 'O1'],
  // Along a link where there is one.
  ['S2', 'right', 'O2'],
  ['O2', 'left', 'S2'],
  // Otherwise to the nearest card of the next column.
  ['S1', 'right', 'O1'],
  ['S3', 'right', 'O1'],
  ['O1', 'left', 'S3'],
  ['O1', 'right', null],
  // Who is named on no card stands in a row at the foot.
  ['*lead', 'down', 'L2'],
  ['L2', 'right', null],
  ['L2', 'left', '*lead'],
])('from %s, %s leads to %s', (from, step, to) => expect(walk(scene, from, step)).toBe(to))

it('passes over what stands back', () => {
  const matches = new Set([...scene.rects.keys()].filter((card) => card !== 'S1'))
  expect(walk({ ...scene, matches }, 'S2', 'down')).toBe('S3')
})
