import { type LinkId, linkReading, type StrategyMap, showsLink } from '@golden-thread/shared/model'
import { renamedEnds } from '@golden-thread/shared/queries'

export interface LinkToRecheck {
  readonly id: LinkId
  readonly reading: string
  readonly ends: readonly { readonly was: string; readonly is: string }[]
}

/** The links whose ends read differently from when somebody last confirmed them, as they read now. */
export const linksToRecheck = (map: StrategyMap): readonly LinkToRecheck[] =>
  [...map.links.values()].flatMap((link) => {
    if (!showsLink(map, link)) return []
    const ends = renamedEnds(map, link)
    return ends.length > 0 ? [{ id: link.id, reading: linkReading(map, link), ends }] : []
  })
