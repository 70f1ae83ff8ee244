import type { Basis, Change, Link, StrategyMap } from '@golden-thread/shared/model'
import { seenNow } from '../workspace/index.ts'

/** A link with another basis. Whoever says what it rests on has read both ends, so that confirms it as they stand. */
export const basisChange = (map: StrategyMap, link: Link, basis: Basis): Change => ({
  type: 'edit-link',
  id: link.id,
  basis,
  seen: seenNow(map, link),
})
