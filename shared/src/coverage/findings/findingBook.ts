import {
  type CheckId,
  type ElementId,
  endElements,
  type LinkId,
  type MatrixId,
  type StrategyMap,
} from '../../model/index.ts'
import type { ReadFact } from '../../queries/index.ts'
import type { MatrixDifference } from '../matrix/index.ts'
import { CheckBook, type CheckCount } from './checkBook.ts'
import { contradictions } from './contradictions.ts'
import { CycleBook } from './cycleBook.ts'
import { elementFindings } from './elementFindings.ts'
import type { Facts } from './facts.ts'
import type { BareFinding, Finding } from './finding.ts'
import { FindingList } from './findingList.ts'
import { fingerprint } from './fingerprint.ts'
import { linkFindings } from './linkFindings.ts'
import { CodeIndex, codeIn } from './repeatedCodes.ts'

/** What a change did, as far as findings can tell. */
export interface FindingChange {
  /** The map before it. */
  readonly before: StrategyMap
  /** Elements that came or went, or whose kind, code, title or fields differ. */
  readonly elements: ReadonlySet<ElementId>
  /** Links that differ in any way, or that an element's coming and going shows or hides. */
  readonly links: ReadonlySet<LinkId>
  /** The elements at the ends of links that count now and did not, or the other way about. */
  readonly ends: ReadonlySet<ElementId>
  readonly matrices: ReadonlyMap<MatrixId, MatrixDifference>
  /** What checks and measures may have read of the map and now reads differently. */
  readonly facts: ReadonlySet<ReadFact>
}

/** Keeps the findings up to date by looking again at what a change can have made true or false, and at nothing else. */
export class FindingBook {
  readonly #list = new FindingList()
  readonly #codes: CodeIndex
  readonly #checks: CheckBook
  readonly #cycles: CycleBook

  constructor(facts: Facts, today: string) {
    const { map } = facts
    this.#codes = new CodeIndex(map)
    this.#checks = new CheckBook(map, today)
    this.#cycles = new CycleBook(map)
    this.#look(facts, {
      elements: new Set(map.elements.keys()),
      links: map.links.keys(),
      rows: [...facts.matrices].flatMap(([id, state]) => state.matrix.rows.map((row) => [id, row] as const)),
      codes: this.#codes.codes(),
      facts: [],
    })
  }

  get list(): readonly Finding[] {
    return this.#list.list
  }

  advance(facts: Facts, change: FindingChange): void {
    const elements = new Set([...change.elements, ...change.ends])
    // Those of which something else was observed are among the facts, and changed in no other way.
    for (const fact of change.facts)
      if (facts.map.elements.has(fact as ElementId)) elements.add(fact as ElementId)
    const links = new Set(change.links)
    // Who stands behind a column without being a row is named in its sentence, and has no mark to tell of a change.
    const endsOf = (id: LinkId) => {
      const link = facts.map.links.get(id)
      for (const end of link ? [link.from, link.to] : []) for (const at of endElements(end)) elements.add(at)
    }
    for (const id of change.links) endsOf(id)
    const rows: (readonly [MatrixId, ElementId])[] = []
    const codes = new Set<string>()
    for (const [id, difference] of change.matrices) {
      for (const row of difference.rows) elements.add(row)
      for (const column of difference.columns) elements.add(column)
      for (const row of difference.marked) rows.push([id, row])
    }
    for (const id of change.elements) {
      codes.add(codeIn(change.before, id)).add(codeIn(facts.map, id))
      this.#codes.remove(change.before, id)
      this.#codes.add(facts.map, id)
      for (const link of facts.index.touching(id)) {
        links.add(link)
        endsOf(link)
      }
      for (const [matrix, state] of facts.matrices) {
        rows.push([matrix, id])
        for (const row of facts.assessments.rowsAt(matrix, id)) rows.push([matrix, row])
        // A column that hangs on this row alone names it in its sentence.
        for (const [column, mark] of state.marksOf(id)) {
          if (mark.state === 'direct' && state.columnTally(column)?.direct === 1) elements.add(column)
        }
      }
    }
    this.#look(facts, { elements, links, rows, codes, facts: change.facts })
  }

  #look(facts: Facts, subjects: Subjects): void {
    this.#list.replace(facts.map, slotsOf(facts, this.#foundIn(facts, subjects)))
  }

  /** How much of what a check asks there was something to compare for. */
  countOf(check: CheckId): CheckCount {
    return this.#checks.countOf(check)
  }

  *#foundIn(facts: Facts, subjects: Subjects): Generator<Slot> {
    for (const id of subjects.elements) yield [`element ${id}`, elementFindings(facts, id)]
    for (const id of subjects.links) yield [`link ${id}`, linkFindings(facts.map, id)]
    for (const [matrix, row] of subjects.rows) {
      const state = facts.matrices.get(matrix)
      if (state) yield [`row ${matrix} ${row}`, contradictions(facts, state, row)]
    }
    for (const code of subjects.codes) yield [`code ${code}`, this.#codes.findings(facts.map, code)]
    yield* this.#cycles.look(facts.map, facts.index, new Set(subjects.elements))
    yield* this.#checks.look(facts.map, facts.index, subjects.elements, subjects.facts)
  }
}

type Slot = readonly [slot: string, findings: readonly BareFinding[]]

interface Subjects {
  readonly facts: Iterable<ReadFact>
  readonly elements: Iterable<ElementId>
  readonly links: Iterable<LinkId>
  readonly rows: Iterable<readonly [MatrixId, ElementId]>
  readonly codes: Iterable<string>
}

function* slotsOf(facts: Facts, found: Iterable<Slot>): Generator<readonly [string, Finding[]]> {
  for (const [slot, findings] of found)
    yield [slot, findings.map((finding) => ({ ...finding, facts: fingerprint(facts, finding) }))]
}
