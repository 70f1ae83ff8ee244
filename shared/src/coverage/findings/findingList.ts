import type { Severity, StrategyMap } from '../../model/index.ts'
import { sameIds } from '../matrix/index.ts'
import type { Finding } from './finding.ts'

/** A finding with what it is sorted by, fixed when it is made. */
interface Entry {
  readonly finding: Finding
  readonly subject: string
}

/**
 * All findings, gravest first, then by kind of finding and by the code of what they are about. They are kept in
 * slots (one for each element, link, row or code), and a slot is replaced whole: the same findings come out whether
 * a map was built up change by change or read at once.
 */
export class FindingList {
  readonly #slots = new Map<string, readonly Entry[]>()
  /** By gravity and kind of finding, each in its order: a change touches the few lists that it bears on. */
  readonly #lists = new Map<number, Ranked>()
  #list: readonly Finding[] | undefined = []

  /** Put together when it is asked for: a copy of each list as it is, so that many findings cost little more than few. */
  get list(): readonly Finding[] {
    if (!this.#list) {
      const lists = [...this.#lists].sort(([a], [b]) => a - b)
      this.#list = NO_FINDINGS.concat(...lists.map(([, { findings }]) => findings))
    }
    return this.#list
  }

  /** Puts new findings into slots; what reads the same as before keeps its identity. */
  replace(map: StrategyMap, slots: Iterable<readonly [slot: string, findings: readonly Finding[]]>): void {
    const leaving = new Set<Entry>()
    const arriving: Entry[] = []
    for (const [slot, findings] of slots) {
      const before = this.#slots.get(slot) ?? NO_ENTRIES
      if (before.length + findings.length === 0) continue
      const byId = new Map(findings.map((finding) => [finding.id, finding]))
      const after = Array.from(byId.values(), (finding) => {
        const subject = subjectOf(map, finding)
        const kept = before.find((entry) => entry.subject === subject && sameFinding(entry.finding, finding))
        return kept ?? { finding, subject }
      })
      for (const entry of before) if (!after.includes(entry)) leaving.add(entry)
      for (const entry of after) if (!before.includes(entry)) arriving.push(entry)
      if (after.length > 0) this.#slots.set(slot, after)
      else this.#slots.delete(slot)
    }
    if (leaving.size + arriving.length === 0) return
    this.#list = undefined
    for (const [rank, entries] of Map.groupBy(leaving, rankOf)) this.#lists.get(rank)?.takeOut(entries)
    for (const [rank, entries] of Map.groupBy(arriving, rankOf)) {
      const list = this.#lists.get(rank) ?? new Ranked()
      list.putIn(entries)
      this.#lists.set(rank, list)
    }
  }
}

const NO_ENTRIES: readonly Entry[] = []
const NO_FINDINGS: readonly Finding[] = []

/** From about this many at once, going through the whole list costs less than looking for the place of each. */
const SORT_AGAIN_FROM = 64

/** The findings of one rank in their order, and beside them what they are ordered by. */
class Ranked {
  #entries: Entry[] = []
  findings: Finding[] = []

  takeOut(leaving: readonly Entry[]): void {
    if (leaving.length > SORT_AGAIN_FROM) {
      const gone = new Set(leaving)
      this.#set(this.#entries.filter((entry) => !gone.has(entry)))
      return
    }
    for (const entry of leaving) {
      const place = placeOf(this.#entries, entry)
      const at = this.#entries[place] === entry ? place : this.#entries.indexOf(entry)
      if (at < 0) continue
      this.#entries.splice(at, 1)
      this.findings.splice(at, 1)
    }
  }

  putIn(arriving: readonly Entry[]): void {
    if (arriving.length > SORT_AGAIN_FROM) {
      this.#set([...this.#entries, ...arriving].sort(bySubject))
      return
    }
    for (const entry of arriving) {
      const at = placeOf(this.#entries, entry)
      this.#entries.splice(at, 0, entry)
      this.findings.splice(at, 0, entry.finding)
    }
  }

  #set(entries: Entry[]): void {
    this.#entries = entries
    this.findings = entries.map(({ finding }) => finding)
  }
}

function placeOf(list: readonly Entry[], entry: Entry): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (bySubject(list[middle] as Entry, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const collator = new Intl.Collator('en', { numeric: true })

const GRAVITY: Readonly<Record<Severity, number>> = { gap: 0, risk: 1, note: 2 }

/** In each severity: what is not covered before what is untidy. */
const ORDER: readonly Finding['code'][] = [
  'column-uncovered',
  'column-single-support',
  'too-few-lines',
  'too-many-lines',
  'check-fails',
  'figure-differs',
  'relation-cycle',
  'cell-contradicted',
  'observation-contradicted',
  'stated-without-evidence',
  'missing-link',
  'row-covers-nothing',
  'too-many-links',
  'field-empty',
  'link-not-allowed',
  'link-end-gone',
  'link-to-recheck',
  'figure-rounded',
  'code-repeated',
]

const rankOf = ({ finding }: Entry): number =>
  GRAVITY[finding.severity] * ORDER.length + ORDER.indexOf(finding.code)

const bySubject = (a: Entry, b: Entry): number =>
  collator.compare(a.subject, b.subject) ||
  (a.finding.id < b.finding.id ? -1 : a.finding.id > b.finding.id ? 1 : 0)

function subjectOf(map: StrategyMap, finding: Finding): string {
  const [first] = finding.elements
  return (first && map.elements.get(first)?.code) ?? ''
}

const sameFinding = (a: Finding, b: Finding): boolean =>
  a.id === b.id &&
  a.severity === b.severity &&
  a.sentence === b.sentence &&
  a.advice === b.advice &&
  a.facts === b.facts &&
  sameIds(a.elements, b.elements) &&
  sameIds(a.links, b.links)
