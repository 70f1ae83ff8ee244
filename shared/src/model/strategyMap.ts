import type { Acceptance } from './acceptedFinding.ts'
import { type Element, isAlive } from './element.ts'
import { type Framework, type KindId, kindOf } from './framework/index.ts'
import type { ElementId, LinkId, ObservationId } from './id.ts'
import type { Assessment, End, Link } from './link.ts'
import type { Observation } from './observation.ts'
import type { SavedView } from './savedView.ts'

/**
 * The whole map as one immutable value. Deleted elements and links stay in it, marked; use `aliveElements` and
 * `showsLink` for what people see. Unchanged elements and links keep their identity from one value to the next.
 */
export interface StrategyMap {
  readonly title: string
  /** A paragraph on what the map is and is not, shown with it and printed with what is exported. */
  readonly about: string
  readonly framework: Framework
  readonly elements: ReadonlyMap<ElementId, Element>
  readonly links: ReadonlyMap<LinkId, Link>
  /** By `cellKey`. */
  readonly assessments: ReadonlyMap<string, Assessment>
  /** By their ids; `inViewOrder` has their order. */
  readonly views: ReadonlyMap<string, SavedView>
  /** Where the documents that evidence names can be read: web addresses, by the source as evidence has it. */
  readonly sources: ReadonlyMap<string, string>
  /** By the ids of findings. */
  readonly accepted: ReadonlyMap<string, Acceptance>
  readonly observations: ReadonlyMap<ObservationId, Observation>
}

/** What differs between two values of a map; everything else is identical (`===`). */
export interface Touched {
  readonly elements: ReadonlySet<ElementId>
  readonly links: ReadonlySet<LinkId>
  readonly assessments: ReadonlySet<string>
  readonly views: ReadonlySet<string>
  readonly accepted: ReadonlySet<string>
  /** Title, about or the address of a source changed. */
  readonly about: boolean
  /** The framework changed: nothing computed from the map can be kept. */
  readonly framework: boolean
}

export const emptyMap = (framework: Framework, title: string): StrategyMap => ({
  title,
  about: '',
  framework,
  elements: new Map(),
  links: new Map(),
  assessments: new Map(),
  views: new Map(),
  sources: new Map(),
  accepted: new Map(),
  observations: new Map(),
})

export const endAlive = (map: StrategyMap, end: End): boolean =>
  'kind' in end ? kindOf(map.framework, end.kind) !== undefined : isAlive(map.elements.get(end.element))

/** A link shows when it is not deleted and both its ends are alive; nothing is repaired on reading. */
export const showsLink = (map: StrategyMap, link: Link): boolean =>
  isAlive(link) && endAlive(map, link.from) && endAlive(map, link.to)

/** The kind at an end, or undefined where the end does not exist. */
export const endKind = (map: StrategyMap, end: End): KindId | undefined =>
  'kind' in end ? end.kind : map.elements.get(end.element)?.kind

/** True when the framework allows this relation between the kinds that its ends have now. */
export function isAllowed(map: StrategyMap, link: Pick<Link, 'relation' | 'from' | 'to'>): boolean {
  const relation = map.framework.relations.find((candidate) => candidate.id === link.relation)
  const from = endKind(map, link.from)
  const to = endKind(map, link.to)
  return !!relation && !!from && !!to && relation.from.includes(from) && relation.to.includes(to)
}

/** Links that count: shown, and allowed by the framework. */
export const countsLink = (map: StrategyMap, link: Link): boolean =>
  showsLink(map, link) && isAllowed(map, link)

export function aliveElements(map: StrategyMap, kind?: KindId): Element[] {
  const found: Element[] = []
  for (const element of map.elements.values()) {
    if (isAlive(element) && (kind === undefined || element.kind === kind)) found.push(element)
  }
  return found.sort(byCode)
}

const collator = new Intl.Collator('en', { numeric: true })

/** S2 before S10; elements with the same code in the order of their ids, so that everyone sees one order. */
export const byCode = (a: Element, b: Element): number =>
  collator.compare(a.code, b.code) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** "S3 Investigating crime", or the kind's plural for a whole-kind end. */
export function endLabel(map: StrategyMap, end: End): string {
  if ('kind' in end) {
    const kind = kindOf(map.framework, end.kind)
    return `all ${(kind?.plural ?? end.kind).toLowerCase()}`
  }
  const element = map.elements.get(end.element)
  return element ? labelOf(element) : 'something that is gone'
}

export const labelOf = (element: Element): string =>
  [element.code, element.title].filter(Boolean).join(' ') || 'Untitled'
