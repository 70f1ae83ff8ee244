import { type Basis, type End, type Link, linkId, type RelationId, type StrategyMap } from '../model/index.ts'
import { titlesAtEnds } from '../queries/index.ts'

/** A link that somebody draws now: assumed unless they say more, and confirmed with the titles that they see. */
export const newLink = (
  map: StrategyMap,
  relation: RelationId,
  ends: { readonly from: End; readonly to: End },
  basis: Basis = 'assumed',
): Link => {
  const { from, to } = ends
  const id = linkId(relation, from, to)
  return { id, relation, from, to, basis, note: '', evidence: [], seen: titlesAtEnds(map, { from, to }) }
}
