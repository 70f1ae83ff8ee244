import {
  type ElementId,
  type End,
  endElements,
  endKey,
  endLabel,
  kindOf,
  type Link,
  labelOf,
  type StrategyMap,
} from '../model/index.ts'

/** The titles of both ends as they read now: what someone who confirms a link has seen. */
export const titlesAtEnds = (
  map: StrategyMap,
  link: Pick<Link, 'from' | 'to'>,
): { from: string; to: string } => ({ from: titleAt(map, link.from), to: titleAt(map, link.to) })

function titleAt(map: StrategyMap, end: End): string {
  if ('kind' in end) return kindOf(map.framework, end.kind)?.plural ?? endKey(end)
  return 'element' in end ? (map.elements.get(end.element)?.title ?? '') : endLabel(map, end)
}

/** The ends that read differently from when someone last confirmed the link, with both readings. */
export function renamedEnds(map: StrategyMap, link: Link): readonly { was: string; is: string }[] {
  const now = titlesAtEnds(map, link)
  return (['from', 'to'] as const).flatMap((side) => {
    const was = link.seen?.[side]
    return 'element' in link[side] && was !== undefined && was !== now[side] ? [{ was, is: now[side] }] : []
  })
}

/** The end that is not this element. */
export const otherEnd = (link: Pick<Link, 'from' | 'to'>, id: ElementId): End =>
  endElements(link.from).includes(id) ? link.to : link.from

/** The code where there is one, otherwise the title: enough to tell the ends of a link apart. */
export function shortLabel(map: StrategyMap, end: End): string {
  const element = 'element' in end ? map.elements.get(end.element) : undefined
  return element ? element.code || labelOf(element) : endLabel(map, end)
}
