import type { CheckId, EachCheck, ElementId, StrategyMap } from '../../model/index.ts'
import {
  type Compared,
  compareAll,
  entry,
  type LinkGraph,
  type MapLook,
  numberCompared,
  operandOf,
  periodKey,
  type ReadFact,
  ReadNotes,
  rounded,
} from '../../queries/index.ts'
import { type Asked, AskedChecks, NOTHING_ASKED } from './askedChecks.ts'
import { groupFinding } from './checkFindings.ts'
import type { BareFinding } from './finding.ts'

/** How much of what a check asks there was something to compare for. */
export interface CheckCount {
  readonly asked: number
  readonly lookedAt: number
}

type Slot = readonly [slot: string, findings: readonly BareFinding[]]

/**
 * The checks and measures of a framework, asked of the elements that they are about. Each answer notes what it read; a
 * change asks those again that it can have touched, and counts again the groups that an element came to or left.
 */
export class CheckBook {
  readonly #asked: AskedChecks
  readonly #today: string
  readonly #notes = new ReadNotes()
  readonly #answers = new Map<ElementId, Asked>()
  readonly #groups = new Map<string, Group>()
  readonly #counts = new Map<CheckId, { asked: number; lookedAt: number }>()

  constructor(map: StrategyMap, today: string) {
    this.#asked = new AskedChecks(map.framework, today)
    this.#today = today
  }

  countOf(check: CheckId): CheckCount {
    return this.#counts.get(check) ?? { asked: 0, lookedAt: 0 }
  }

  /** Asks about elements that came, went or differ, and about whatever rests on these facts. */
  *look(
    map: StrategyMap,
    index: LinkGraph,
    touched: Iterable<ElementId>,
    facts: Iterable<ReadFact>,
  ): Generator<Slot> {
    const elements = new Set(touched)
    const groups = new Set<string>()
    for (const question of this.#notes.restingOn(facts)) {
      if (this.#groups.has(question)) groups.add(question)
      else elements.add(question as ElementId)
    }
    for (const id of elements) {
      const before = this.#answers.get(id)
      if (!before && !this.#asked.asksAnything(map, id)) continue
      const after = this.#notes.ask(map, index, id, (look) => this.#asked.ask(look, id))
      this.#keep(id, before ?? NOTHING_ASKED, after, groups)
      yield [`asked ${id}`, after.findings]
    }
    for (const key of groups) {
      const group = this.#groups.get(key)
      if (!group) continue
      yield [key, this.#notes.ask(map, index, key, (look) => this.#askGroup(look, group))]
      if (group.members.size > 0) continue
      this.#groups.delete(key)
      this.#notes.forget(key)
    }
  }

  #keep(id: ElementId, before: Asked, after: Asked, groups: Set<string>): void {
    for (const [check, isLookedAt] of before.checks) this.#count(check, -1, isLookedAt)
    for (const [check, isLookedAt] of after.checks) this.#count(check, 1, isLookedAt)
    for (const [check, name] of before.groups) {
      const key = keyOf(check, name)
      this.#groups.get(key)?.members.delete(id)
      groups.add(key)
    }
    for (const [check, name] of after.groups) {
      const key = keyOf(check, name)
      entry(this.#groups, key, (): Group => ({ check, name, members: new Map() })).members.set(id, name)
      groups.add(key)
    }
    if (after === NOTHING_ASKED) {
      this.#answers.delete(id)
      this.#notes.forget(id)
    } else this.#answers.set(id, after)
  }

  #count(check: CheckId, by: 1 | -1, isLookedAt: boolean): void {
    const count = entry(this.#counts, check, () => ({ asked: 0, lookedAt: 0 }))
    count.asked += by
    if (isLookedAt) count.lookedAt += by
  }

  #askGroup(look: MapLook, { check, members }: Group): BareFinding[] {
    const ids = [...members.keys()].sort()
    const [first] = ids
    const about = first === undefined ? undefined : members.get(first)
    if (first === undefined || about === undefined) return []
    if (
      check.periods &&
      !check.perGroup &&
      !check.periods.some((each) => periodKey(each) === periodKey(about))
    )
      return []
    const value = amountOfGroup(look, check, ids, this.#today)
    const subject = check.perGroup ? look.element(about as ElementId) : look.element(first)
    const than = check.than && subject ? operandOf(look, check.than, subject, this.#today) : []
    if (!value) return []
    return compareAll(check, [value], than)
      .failures.slice(0, 1)
      .map((failure) => groupFinding(look, check, about, failure, ids))
  }
}

interface Group {
  readonly check: EachCheck
  readonly name: string
  /** Each with the name that it gives the group: the same period may be written in two ways. */
  readonly members: Map<ElementId, string>
}

const keyOf = (check: EachCheck, name: string): string =>
  `group ${check.id} ${check.perGroup ? name : periodKey(name)}`

/** How many there are, or what their fields or measures add up to. */
function amountOfGroup(
  look: MapLook,
  { value }: EachCheck,
  ids: readonly ElementId[],
  today: string,
): Compared | undefined {
  if ('count' in value && value.count.length === 0) return numberCompared(ids.length)
  const found = ids.flatMap((id) => {
    const element = look.element(id)
    return element ? operandOf(look, value, element, today) : []
  })
  const scale = found[0]?.scale ?? 1
  const amounts = found.flatMap((one) => ('amount' in one.value ? one.value.amount / scale : []))
  if (amounts.length === 0) return undefined
  const take = 'field' in value ? value.take : undefined
  const sum = (): number => rounded(amounts.reduce((total, amount) => total + amount, 0))
  const taken = take === 'least' ? Math.min(...amounts) : take === 'greatest' ? Math.max(...amounts) : sum()
  return numberCompared(taken, null, scale)
}
