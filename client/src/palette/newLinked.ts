import { aliveElements, type Element, type RelationId, type StrategyMap } from '@golden-thread/shared/model'
import { growthChoices } from '@golden-thread/shared/queries'
import type { LinkItem } from './linkItems.ts'
import type { SearchGroup } from './search.ts'
import { linkToWords as words } from './text.ts'

/** Something new that could be linked, with this title: one line for each kind and relation that allow it. */
export function newLinked(
  map: StrategyMap,
  element: Element,
  title: string,
  only?: RelationId,
): readonly SearchGroup<LinkItem>[] {
  // Whoever types a code means the element that has it.
  if (aliveElements(map).some(({ code }) => code.toLowerCase() === title.toLowerCase())) return []
  const own = { element: element.id }
  const items = growthChoices(map, own)
    .filter(({ relation }) => !only || relation.id === only)
    .map(
      ({ kind, relation, outward }): LinkItem => ({
        id: `new ${kind.id} ${relation.id} ${outward}`,
        relation: relation.id,
        from: own,
        to: own,
        text: words.makeNew(outward ? relation.label : relation.inverse, kind.label, title),
        grows: { kind: kind.id, outward, title },
      }),
    )
  return items.length > 0 ? [{ label: words.new, items }] : []
}
