import { endKey, type Link, type LinkId, linkReading, type StrategyMap, showsLink } from '../model/index.ts'
import { type PartChange, partChanges } from './parts.ts'

export interface NamedLink {
  readonly id: string
  readonly relation: string
  /** The id of an element, `*kind`, or ids with commas. */
  readonly from: string
  readonly to: string
  readonly basis: string
  /** "S1 Safer Neighbourhoods supports O1 …", in the words of the state that it is in. */
  readonly reading: string
}

export interface ChangedLink extends NamedLink {
  readonly changes: readonly PartChange[]
}

export interface LinksDifference {
  readonly added: readonly NamedLink[]
  readonly removed: readonly NamedLink[]
  readonly changed: readonly ChangedLink[]
}

/** A link whose end is deleted goes with it and comes back with it. */
export function linkDifference(before: StrategyMap, after: StrategyMap): LinksDifference {
  const added: NamedLink[] = []
  const removed: NamedLink[] = []
  const changed: ChangedLink[] = []
  for (const link of after.links.values()) {
    if (!showsLink(after, link)) continue
    const former = shown(before, link.id)
    if (!former) added.push(named(after, link))
    else if (former !== link) {
      const changes = partChanges(partsOf(former), partsOf(link))
      if (changes.length > 0) changed.push({ ...named(after, link), changes })
    }
  }
  for (const link of before.links.values())
    if (showsLink(before, link) && !shown(after, link.id)) removed.push(named(before, link))
  return { added, removed, changed }
}

function shown(map: StrategyMap, id: LinkId): Link | undefined {
  const link = map.links.get(id)
  return link && showsLink(map, link) ? link : undefined
}

const named = (map: StrategyMap, link: Link): NamedLink => ({
  id: link.id,
  relation: link.relation,
  from: endKey(link.from),
  to: endKey(link.to),
  basis: link.basis,
  reading: linkReading(map, link),
})

const partsOf = ({ basis, strength, note, evidence, fields = {} }: Link) => ({
  basis,
  strength: strength ?? null,
  note: note || null,
  ...(evidence.length > 0 ? { evidence } : {}),
  ...fields,
})
