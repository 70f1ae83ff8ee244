import type { Acceptance } from './acceptedFinding.ts'
import { type Element, isAlive } from './element.ts'
import { type Framework, type KindId, kindOf } from './framework/index.ts'
import type { ElementId, LinkId, ObservationId } from './id.ts'
import { type Assessment, type End, endElements, type Link } from './link.ts'
import type { Observation } from './observation.ts'
import type { ReportText } from './reportText.ts'
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
  /** The words of those documents that were brought in as text, a line for each paragraph, by the source. */
  readonly texts: ReadonlyMap<string, string>
  /** What stands on the front sheets of reports, by `reportKey` of the report and the line. */
  readonly reportFacts: ReadonlyMap<string, string>
  /** The words of the sections of reports, by `reportKey` of the report and the section. */
  readonly reportTexts: ReadonlyMap<string, ReportText>
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
  readonly observations: ReadonlySet<ObservationId>
  /** Title, about, the address or text of a source, or the words of a report changed. */
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
  texts: new Map(),
  reportFacts: new Map(),
  reportTexts: new Map(),
  accepted: new Map(),
  observations: new Map(),
})

/** Of some elements one that is left is enough: what a paper says of four holds of the three that remain. */
export const endAlive = (map: StrategyMap, end: End): boolean =>
  // Nearly every end is one element, and reading a map asks this of all of them.
  'element' in end
    ? isAlive(map.elements.get(end.element))
    : 'kind' in end
      ? kindOf(map.framework, end.kind) !== undefined
      : endElements(end).some((id) => isAlive(map.elements.get(id)))

/** A link shows when it is not deleted and both its ends are alive; nothing is repaired on reading. */
export const showsLink = (map: StrategyMap, link: Link): boolean =>
  isAlive(link) && endAlive(map, link.from) && endAlive(map, link.to)

/** The kind at an end, or undefined where the end does not exist. Of several elements it is that of the first. */
export const endKind = (map: StrategyMap, end: End): KindId | undefined => endKinds(map, end)[0]

/** The kinds at an end, each once; none where it does not exist. */
export const endKinds = (map: StrategyMap, end: End): readonly KindId[] =>
  'kind' in end
    ? [end.kind]
    : [...new Set(endElements(end).flatMap((id) => map.elements.get(id)?.kind ?? []))]

/** True when the framework allows this relation between the kinds that its ends have now. */
export function isAllowed(map: StrategyMap, link: Pick<Link, 'relation' | 'from' | 'to'>): boolean {
  const relation = map.framework.relations.find((candidate) => candidate.id === link.relation)
  return relation !== undefined && isOf(map, link.from, relation.from) && isOf(map, link.to, relation.to)
}

/** True when the end is there, and of these kinds alone. */
function isOf(map: StrategyMap, end: End, allowed: readonly KindId[]): boolean {
  if ('element' in end) {
    const kind = map.elements.get(end.element)?.kind
    return kind !== undefined && allowed.includes(kind)
  }
  const kinds = endKinds(map, end)
  return kinds.length > 0 && kinds.every((kind) => allowed.includes(kind))
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

/** "S3 Investigating crime", the kind's plural for a whole-kind end, or "R1, R2 and R3" for some elements. */
export function endLabel(map: StrategyMap, end: End): string {
  if ('kind' in end) {
    const kind = kindOf(map.framework, end.kind)
    return `all ${(kind?.plural ?? end.kind).toLowerCase()}`
  }
  const there = endElements(end).flatMap((id) => map.elements.get(id) ?? [])
  if ('set' in end && there.length > 0)
    return inWords(there.toSorted(byCode).map((element) => element.code || labelOf(element)))
  return there[0] ? labelOf(there[0]) : 'something that is gone'
}

/** "R1", "R1 and R2", "R1, R2 and R3". */
const inWords = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ')

export const labelOf = (element: Element): string =>
  [element.code, element.title].filter(Boolean).join(' ') || 'Untitled'
