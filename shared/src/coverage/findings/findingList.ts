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
  #sorted: readonly Entry[] = []
  #list: readonly Finding[] = []

  get list(): readonly Finding[] {
    return this.#list
  }

  /** Puts new findings into slots; what reads the same as before keeps its identity. */
  replace(map: StrategyMap, slots: Iterable<readonly [slot: string, findings: readonly Finding[]]>): void {
    const leaving = new Set<Entry>()
    const arriving: Entry[] = []
    for (const [slot, findings] of slots) {
      const before = this.#slots.get(slot) ?? []
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
    const staying = leaving.size > 0 ? this.#sorted.filter((entry) => !leaving.has(entry)) : [...this.#sorted]
    this.#sorted =
      arriving.length > SORT_AGAIN_FROM
        ? [...staying, ...arriving].sort(byGravity)
        : insert(staying, arriving)
    this.#list = this.#sorted.map((entry) => entry.finding)
  }
}

/** From about this many at once, sorting again costs less than inserting one by one. */
const SORT_AGAIN_FROM = 64

function insert(sorted: Entry[], arriving: readonly Entry[]): Entry[] {
  for (const entry of arriving) {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (byGravity(sorted[middle] as Entry, entry) < 0) low = middle + 1
      else high = middle
    }
    sorted.splice(low, 0, entry)
  }
  return sorted
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

const byGravity = (a: Entry, b: Entry): number =>
  GRAVITY[a.finding.severity] - GRAVITY[b.finding.severity] ||
  ORDER.indexOf(a.finding.code) - ORDER.indexOf(b.finding.code) ||
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
