import {
  type Change,
  type Element,
  type ElementId,
  isAlive,
  type Link,
  type LinkId,
  labelOf,
  type Refusal,
  type StrategyMap,
  together,
} from '../model/index.ts'
import { ok, type Result, refuse } from '../result.ts'

/** What a person asked for, as a change and the name of its step of undo. */
export interface Edit {
  readonly change: Change
  readonly label: string
}

/** Who asks and when, and where new ids come from: nothing here reads a clock or draws lots. */
export interface EditContext {
  /** The name of whoever makes the change. */
  readonly by: string
  /** Milliseconds since 1970. */
  readonly at: number
  newId(): ElementId
}

/** One intent that a screen, an import or a route has: the change that means it in this map, or why there is none. */
export type DomainCommand<Intent, Made extends Edit = Edit> = (
  map: StrategyMap,
  intent: Intent,
  context: EditContext,
) => Result<Made, Refusal>

/** The map says so already. */
export const unchanged: { readonly ok: false; readonly error: Refusal } = refuse({ code: 'unchanged' })

/** Several changes as one edit, or `unchanged` where there is none. */
export const editOf = (label: string, changes: readonly Change[]): Result<Edit, Refusal> =>
  changes.length === 0 ? unchanged : ok({ change: together(changes), label })

export function liveElement(map: StrategyMap, id: ElementId): Result<Element, Refusal> {
  const element = map.elements.get(id)
  if (!element) return refuse({ code: 'element-unknown', id })
  return isAlive(element) ? ok(element) : refuse({ code: 'element-deleted', id, label: labelOf(element) })
}

export function liveLink(map: StrategyMap, id: LinkId): Result<Link, Refusal> {
  const link = map.links.get(id)
  if (!link) return refuse({ code: 'link-unknown', id })
  return isAlive(link) ? ok(link) : refuse({ code: 'link-deleted', id })
}

/** The live elements among these, each once. */
export const liveElements = (map: StrategyMap, ids: Iterable<ElementId>): readonly Element[] =>
  [...new Set(ids)].flatMap((id) => {
    const element = map.elements.get(id)
    return element && isAlive(element) ? [element] : []
  })
