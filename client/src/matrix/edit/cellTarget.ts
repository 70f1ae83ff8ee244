import type { Cell } from '@golden-thread/shared/coverage'
import { BASES, type Basis, isAlive, type StrategyMap } from '@golden-thread/shared/model'

/**
 * What a person may ask of a cell. `direct`, `inferred` and `assumed` are a link with that basis; `none` and
 * `not-applicable` an assessment; `clear` takes both away. "Through S1" and collective claims follow from other
 * links and cannot be asked for.
 */
export type CellTarget = 'direct' | 'inferred' | 'assumed' | 'none' | 'not-applicable' | 'clear'

export const CELL_TARGETS: readonly CellTarget[] = [
  'direct',
  'inferred',
  'assumed',
  'none',
  'not-applicable',
  'clear',
]

/** The basis that a link gets for a target, or undefined where the target is not a link. */
export function basisFor(target: CellTarget): Basis | undefined {
  switch (target) {
    case 'direct':
      return 'stated'
    case 'inferred':
    case 'assumed':
      return target
    default:
      return undefined
  }
}

/** What was said of this very cell, leaving out what follows from other links: what a fill copies. */
export function targetOf(map: StrategyMap, cell: Cell): CellTarget {
  const bases = cell.links.map((id) => map.links.get(id)).filter(isAlive)
  for (const basis of BASES) {
    if (bases.some((link) => link?.basis === basis)) return basis === 'stated' ? 'direct' : basis
  }
  return cell.assessment?.state ?? 'clear'
}
