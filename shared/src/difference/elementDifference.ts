import { type Element, type ElementId, isAlive, type StrategyMap } from '../model/index.ts'
import { type PartChange, partChanges } from './parts.ts'

/** An element as it is now; of one that is gone, as it was. */
export interface NamedElement {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly title: string
}

export interface ChangedElement extends NamedElement {
  readonly changes: readonly PartChange[]
}

export interface ElementsDifference {
  readonly added: readonly NamedElement[]
  readonly removed: readonly NamedElement[]
  readonly changed: readonly ChangedElement[]
}

/** A renamed element is a changed one: its id outlives its code and its title. Where its card stands is no difference. */
export function elementDifference(before: StrategyMap, after: StrategyMap): ElementsDifference {
  const added: NamedElement[] = []
  const removed: NamedElement[] = []
  const changed: ChangedElement[] = []
  const was = (id: ElementId) => alive(before, id)
  for (const element of after.elements.values()) {
    if (!isAlive(element)) continue
    const former = was(element.id)
    if (!former) added.push(named(element))
    else if (former !== element) {
      const changes = partChanges(partsOf(former), partsOf(element))
      if (changes.length > 0) changed.push({ ...named(element), changes })
    }
  }
  for (const element of before.elements.values())
    if (isAlive(element) && !alive(after, element.id)) removed.push(named(element))
  return { added, removed, changed }
}

function alive(map: StrategyMap, id: ElementId): Element | undefined {
  const element = map.elements.get(id)
  return isAlive(element) ? element : undefined
}

export const named = ({ id, code, kind, title }: Element): NamedElement => ({ id, code, kind, title })

const partsOf = ({ code, kind, title, fields, evidence = [] }: Element) => ({
  code,
  kind,
  title,
  ...fields,
  ...(evidence.length > 0 ? { evidence } : {}),
})
