import { type ElementId, isAlive, kindOf, labelOf } from '../../model/index.ts'
import { type MapLook, periodKey, sameValue } from '../../queries/index.ts'
import { clipped } from '../matrix/index.ts'
import type { BareFinding } from './finding.ts'

/** Fields of which one thing and another was observed as of one date: both stay, and somebody has to say which it was. */
export function observationFindings(look: MapLook, id: ElementId): BareFinding[] {
  const element = look.element(id)
  if (!element || !isAlive(element)) return []
  const fields = kindOf(look.map.framework, element.kind)?.fields ?? []
  return fields.flatMap((definition) => {
    if (!definition.observed) return []
    const field = definition.id
    const dates = Map.groupBy(look.observed(element, field), ({ asAt }) => periodKey(asAt))
    return [...dates].flatMap(([date, [first, ...others]]): BareFinding[] => {
      const other = others.find((each) => first && !sameValue(each.value, first.value, definition))
      if (!first || !other) return []
      const [one, two] = [first.value, other.value].map(String).sort()
      return [
        {
          id: `observation-contradicted:${id}:${field}:${date}`,
          code: 'observation-contradicted',
          severity: 'risk',
          sentence: `"${definition.label}" of ${clipped(labelOf(element))} was observed as "${clipped(one ?? '')}" and as "${clipped(two ?? '')}" at ${first.asAt}.`,
          advice: 'Look both up in their sources, and delete the one that is wrong.',
          field,
          elements: [id],
          links: [],
          figures: [one ?? '', two ?? ''],
        },
      ]
    })
  })
}
