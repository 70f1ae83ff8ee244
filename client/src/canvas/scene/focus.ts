import type { ElementId, Link, LinkId, StrategyMap } from '@golden-thread/shared/model'
import type { Selection } from '../../workspace/index.ts'
import type { Local } from './local.ts'
import { NEAR_MOST } from './thresholds.ts'

/** What somebody looks at: some cards, what they are linked to, and the links between. The rest stands back. */
export interface Focus {
  readonly cards: ReadonlySet<ElementId>
  readonly links: ReadonlySet<LinkId>
}

/** The focus that follows from what is going on on this screen, if any. */
export function focusNow(
  links: readonly Link[],
  selection: Selection,
  local: Local,
  lifted: ReadonlySet<ElementId>,
  map: StrategyMap,
): Focus | null {
  // Whoever writes or drags looks at the whole.
  if (local.draft || local.renaming || lifted.size > 0) return null
  const walked = local.walking ? (local.active as ElementId | null) : null
  return focusOf(
    links,
    {
      walked: walked && map.elements.has(walked) ? walked : null,
      selection,
      hovered: local.restedOn,
      steps: local.focusSteps,
    },
    map,
  )
}

/** What a focus may follow from, in the order in which it counts. */
interface FocusSource {
  /** The card that the arrow keys walked to. */
  readonly walked: ElementId | null
  readonly selection: Selection
  readonly hovered: ElementId | null
  readonly steps: 1 | 2
}

function focusOf(
  links: readonly Link[],
  { walked, selection, hovered, steps }: FocusSource,
  map: { readonly links: ReadonlyMap<LinkId, Link> },
): Focus | null {
  const roots = new Set<ElementId>()
  if (walked) roots.add(walked)
  else if (selection.elements.size > 0) for (const id of selection.elements) roots.add(id)
  else if (selection.link) return ofLink(map.links.get(selection.link))
  else if (hovered) roots.add(hovered)
  // With very many selected everything would be near: then nothing stands back.
  if (roots.size === 0 || roots.size > NEAR_MOST) return null
  const cards = new Set(roots)
  const found = new Set<LinkId>()
  let edge: ReadonlySet<ElementId> = roots
  for (let step = 0; step < steps; step += 1) {
    const next = new Set<ElementId>()
    for (const { id, from, to } of links) {
      if (!('element' in from) || !('element' in to)) continue
      if (!edge.has(from.element) && !edge.has(to.element)) continue
      found.add(id)
      for (const end of [from.element, to.element]) if (!cards.has(end)) next.add(end)
    }
    for (const id of next) cards.add(id)
    edge = next
  }
  return { cards, links: found }
}

function ofLink(link: Link | undefined): Focus | null {
  if (!link || !('element' in link.from) || !('element' in link.to)) return null
  return { cards: new Set([link.from.element, link.to.element]), links: new Set([link.id]) }
}

export const sameFocus = (a: Focus | null, b: Focus | null): boolean =>
  a === b || (a !== null && b !== null && sameSet(a.cards, b.cards) && sameSet(a.links, b.links))

const sameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item))
