import { expect, it } from 'vitest'
import { burstsOf } from './bursts.ts'

const MINUTE = 60_000
const edits = [
  ['', 0],
  ['anna', 1],
  ['anna', 5],
  ['ben', 6],
  ['anna', 14],
  ['anna', 40],
  ['ben', 41],
].map(([person, minute], at) => ({
  person: person as string,
  at: (minute as number) * MINUTE,
  position: at + 1,
}))
const drawn = (some: typeof edits, most = 10) =>
  burstsOf(some, most).bursts.map(
    ({ person, at, until, edits: count, from, to }) =>
      `${person || '-'} ${at / MINUTE}-${until / MINUTE}: ${count} of ${from}-${to}`,
  )

it('[HIS1] are put together by person, until they pause, though others edit meanwhile', () => {
  expect(drawn(edits)).toEqual([
    '- 0-0: 1 of 1-1',
    'anna 1-14: 3 of 2-5',
    'ben 6-6: 1 of 4-4',
    'anna 40-40: 1 of 6-6',
    'ben 41-41: 1 of 7-7',
  ])
})

it('[HIS1] are the same from the other end', () => {
  expect(drawn(edits.toReversed()).sort()).toEqual(drawn(edits).sort())
})

it('[HIS1] are at most so many, and it is known where to go on', () => {
  expect(drawn(edits, 3)).toHaveLength(3)
  expect(burstsOf(edits, 3).rest?.position).toBe(6)
  expect(burstsOf(edits, 5).rest).toBeUndefined()
})
