import {
  type EachCheck,
  type Element,
  type ElementId,
  type Framework,
  isAlive,
  type KindId,
  kindOf,
  kindsOf,
  type Measure,
  type StrategyMap,
} from '../../model/index.ts'
import { checkElement, differenceOf, figuresOf, type MapLook, reach, selects } from '../../queries/index.ts'
import { checkFinding, figureFinding } from './checkFindings.ts'
import type { BareFinding } from './finding.ts'
import { observationFindings } from './observationFindings.ts'

/** What checks and measures ask of one element by itself. */
export interface Asked {
  readonly findings: readonly BareFinding[]
  /** By the id of the check: whether there was anything to compare. */
  readonly checks: ReadonlyMap<string, boolean>
  /** For checks that count in groups: the check and the names of the groups that it belongs to. */
  readonly groups: readonly (readonly [check: EachCheck, group: string])[]
}

/** The checks and measures that a framework asks of each kind. */
export class AskedChecks {
  readonly #checks = new Map<KindId, EachCheck[]>()
  readonly #measures = new Map<KindId, Measure[]>()
  readonly #today: string

  constructor(framework: Framework, today: string) {
    this.#today = today
    for (const check of framework.checks) {
      if (check.type !== 'each') continue
      for (const kind of new Set(kindsOf(check.of))) push(this.#checks, kind, check)
    }
    for (const measure of framework.measures ?? []) {
      if (measure.printed === undefined) continue
      for (const kind of new Set(kindsOf(measure.of))) push(this.#measures, kind, measure)
    }
  }

  asksAnything(map: StrategyMap, id: ElementId): boolean {
    const kind = map.elements.get(id)?.kind
    if (kind === undefined) return false
    const isObserved = kindOf(map.framework, kind)?.fields.some(({ observed }) => observed) ?? false
    return isObserved || this.#checks.has(kind) || this.#measures.has(kind)
  }

  ask(look: MapLook, id: ElementId): Asked {
    const element = look.element(id)
    if (!element || !isAlive(element)) return NOTHING_ASKED
    const findings: BareFinding[] = []
    const checks = new Map<string, boolean>()
    const groups: (readonly [EachCheck, string])[] = []
    for (const check of this.#checks.get(element.kind) ?? []) {
      if (!selects(look, check.of, id)) continue
      if (check.perPeriod !== undefined || check.perGroup) {
        const names = groupsOf(look, check, element)
        checks.set(check.id, names.length > 0)
        for (const name of names) groups.push([check, name])
        continue
      }
      const { failures, isLookedAt } = checkElement(look, check, element, this.#today)
      checks.set(check.id, isLookedAt)
      for (const failure of failures) findings.push(checkFinding(look, check, failure, element))
    }
    for (const measure of this.#measures.get(element.kind) ?? []) {
      if (!selects(look, measure.of, id)) continue
      for (const figure of figuresOf(look, measure, element)) {
        if (differenceOf(measure, figure) !== 'none') findings.push(figureFinding(measure, figure, element))
      }
    }
    findings.push(...observationFindings(look, id))
    return { findings, checks, groups }
  }
}

export const NOTHING_ASKED: Asked = { findings: [], checks: new Map(), groups: [] }

/** A group is named by the period as it is written, or by the id of the element that it is about. */
function groupsOf(look: MapLook, check: EachCheck, element: Element): string[] {
  if (check.perGroup) return reach(look, element.id, check.perGroup).map(({ id }) => id)
  const period = check.perPeriod === undefined ? undefined : look.value(element, check.perPeriod)
  const words = typeof period === 'object' ? '' : String(period ?? '').trim()
  return words === '' ? [] : [words]
}

function push<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const there = into.get(key)
  if (there) there.push(value)
  else into.set(key, [value])
}
