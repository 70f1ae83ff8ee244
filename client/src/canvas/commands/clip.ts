import type { Element, ElementId, Link, StrategyMap } from '@golden-thread/shared/model'
import { linksAmong } from '@golden-thread/shared/queries'

/** The type of clips on the clipboard, beside the lines of words for other programs. */
export const CLIP_MIME = 'application/x-golden-thread'

/** What was copied: cards with the links between them, positions relative to nothing. */
export interface Clip {
  readonly format: 'golden-thread-clip'
  readonly elements: readonly Element[]
  readonly links: readonly Link[]
}

/** Chosen elements, in order, and every shown link whose two ends are both chosen. */
export function clipOf(map: StrategyMap, ids: ReadonlySet<ElementId>): Clip {
  const elements = [...ids].flatMap((id) => map.elements.get(id) ?? [])
  const links = linksAmong(map, ids)
  return { format: 'golden-thread-clip', elements, links }
}

/** As lines for Word or a mail: code, a tab, title. */
export const clipText = (clip: Clip): string =>
  clip.elements.map((element) => [element.code, element.title].filter(Boolean).join('\t')).join('\n')
