import { expect, it } from 'vitest'
import { apply } from '../model/index.ts'
import {
  checkChange,
  freshSeed,
  randomChange,
  randomMap,
  testFramework,
  testFramework2,
  withSeeds,
} from './index.ts'

it('[DOC1] apply then read is write then read, for every kind of change', () => {
  const seeds = [1, 2, 3, 4, freshSeed()]
  let allowed = 0
  withSeeds(seeds, (random) => {
    let { map } = randomMap(random, 40, random.chance(0.5) ? testFramework : testFramework2)
    for (let step = 0; step < 60; step += 1) {
      const change = randomChange(map, random)
      if (!apply(map, change).ok) continue
      allowed += 1
      map = checkChange(map, change)
    }
  })
  expect(allowed).toBeGreaterThan(200)
})
