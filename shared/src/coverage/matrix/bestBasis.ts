import { BASES, type Basis, type LinkId, type StrategyMap } from '../../model/index.ts'
import type { CoveragePath } from './cell.ts'

/** The best that a cell rests on, null where it rests on nothing. A path says something only where no link does. */
export function bestBasis(
  map: StrategyMap,
  links: readonly LinkId[],
  paths: readonly CoveragePath[],
): Basis | null {
  const found = new Set(
    links.length > 0 ? links.map((id) => map.links.get(id)?.basis) : paths.map(({ basis }) => basis),
  )
  return BASES.find((basis) => found.has(basis)) ?? null
}
