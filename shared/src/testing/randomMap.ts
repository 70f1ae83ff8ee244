import { apply, type Change, emptyMap, type StrategyMap } from '../model/index.ts'
import type { Random } from './random.ts'
import { randomChange } from './randomChange.ts'
import { testFramework } from './testFramework.ts'

/** A map that a number of random changes led to, with the changes that were allowed. */
export function randomMap(
  random: Random,
  steps: number,
  framework = testFramework,
): { map: StrategyMap; changes: Change[] } {
  let map = emptyMap(framework, 'Random')
  const changes: Change[] = []
  for (let step = 0; step < steps; step += 1) {
    const change = randomChange(map, random)
    const next = apply(map, change)
    if (!next.ok) continue
    map = next.value
    changes.push(change)
  }
  return { map, changes }
}
