import type { ElementId, MatrixId, StrategyMap, Touched } from '../model/index.ts'
import { advanceObservations, LinkIndex } from '../queries/index.ts'
import { type CardCounts, countCard } from './cardCounts.ts'
import { elementFacts } from './changedFacts.ts'
import { type ClaimVerdict, claimVerdicts } from './claims/index.ts'
import { advanceLinks, elementDifference, rowsAtColumns } from './difference.ts'
import type { Facts, Finding } from './findings/index.ts'
import { FindingBook, type MarkAccepted, markAccepted } from './findings/index.ts'
import { type Headline, headline } from './headline.ts'
import type { CoverageMatrix } from './matrix/index.ts'
import { AssessmentIndex, LineBook, MatrixState } from './matrix/index.ts'

/** The coverage of a map that changes: every matrix and every finding, kept up to date at the cost of what changed. */
export interface Coverage {
  /** In the order of the framework. The same object until one of the matrices differs. */
  matrices(): ReadonlyMap<MatrixId, CoverageMatrix>
  /** Gravest first, those that are accepted among them. The same array until a finding differs. */
  findings(): readonly Finding[]
  /**
   * The claims of the paper, each with whether it holds. Worked out when it is asked for; the same array until one of
   * them reads differently.
   */
  claims(): readonly ClaimVerdict[]
  /** What a card of the canvas says of an element. Costs the links of the element. */
  cardCounts(id: ElementId): CardCounts
  /**
   * Takes in the next value of the map. `touched` names at least everything that differs from the last one; where
   * the framework is another object, everything is worked out again.
   */
  advance(map: StrategyMap, touched: Touched): void
}

/** `today`, as "2026-11-25", ends what was set aside until then; without a day nothing of that has ended. */
export function createCoverage(map: StrategyMap, today = ''): Coverage {
  let state = new CoverageState(map, today)
  return {
    matrices: () => state.matrices,
    findings: () => state.findings(),
    claims: () => state.claims(),
    cardCounts: (id) => countCard(state.facts, id),
    advance: (next, touched) => {
      if (next.framework !== state.facts.map.framework) state = new CoverageState(next, today)
      else state.advance(next, touched)
    },
  }
}

/** Every finding of a map, from nothing. */
export const findings = (map: StrategyMap, today = ''): readonly Finding[] =>
  createCoverage(map, today).findings()

/** Every claim of a map with its verdict, from nothing. */
export const claims = (map: StrategyMap, today = ''): readonly ClaimVerdict[] =>
  createCoverage(map, today).claims()

/** The headline of a map, from nothing. */
export function headlineOf(map: StrategyMap, today = ''): Headline {
  const coverage = createCoverage(map, today)
  return headline(map, coverage.matrices(), coverage.findings())
}

class CoverageState {
  facts: Facts
  matrices: ReadonlyMap<MatrixId, CoverageMatrix>
  readonly book: FindingBook
  /** The list with what is accepted marked. */
  readonly #marked: MarkAccepted
  readonly #lines: LineBook
  #claims: readonly ClaimVerdict[] = []
  /** The map that they were worked out for. */
  #claimsOf: StrategyMap | undefined

  constructor(map: StrategyMap, today: string) {
    const index = new LinkIndex(map)
    const assessments = new AssessmentIndex(map)
    this.#lines = new LineBook(map, index, map.framework.matrices)
    const states = map.framework.matrices.map(
      (definition) =>
        [definition.id, new MatrixState(map, definition, index, assessments, this.#lines)] as const,
    )
    this.facts = { map, index, assessments, matrices: new Map(states) }
    this.matrices = this.#published()
    this.book = new FindingBook(this.facts, today)
    this.#marked = markAccepted(today)
  }

  findings(): readonly Finding[] {
    return this.#marked(this.book.list, this.facts.map.accepted)
  }

  claims(): readonly ClaimVerdict[] {
    if (this.#claimsOf !== this.facts.map) {
      const next = claimVerdicts({
        map: this.facts.map,
        matrices: this.matrices,
        findings: this.book.list,
        countOf: (check) => this.book.countOf(check),
      })
      if (JSON.stringify(next) !== JSON.stringify(this.#claims)) this.#claims = next
      this.#claimsOf = this.facts.map
    }
    return this.#claims
  }

  advance(map: StrategyMap, touched: Touched): void {
    const before = this.facts.map
    const facts: Facts = { ...this.facts, map }
    this.facts = facts
    advanceObservations(before, map, touched.observations)
    const elements = elementDifference(before, map, touched.elements)
    const links = advanceLinks(facts.index, map.framework.matrices, before, map, {
      links: touched.links,
      existence: elements.existence,
    })
    const assessed = this.#advanceAssessments(before, touched)
    const read = new Set([
      ...links.steps,
      ...elementFacts(before, map, elements.worded, touched.observations),
    ])
    const lines = this.#lines.advance(map, facts.index, elements.worded, read)
    const differences = new Map(
      Array.from(facts.matrices, ([id, state]) => {
        const differing = lines.get(id) ?? NO_LINES
        const rows = new Set([
          ...(links.rows.get(id) ?? []),
          ...(assessed.get(id) ?? []),
          ...rowsAtColumns(facts.index, state.definition, differing),
        ])
        const { moved } = elements
        return [id, state.advance({ map, moved, rows, claims: links.claims, lines: differing })] as const
      }),
    )
    if ([...facts.matrices].some(([id, state]) => state.matrix !== this.matrices.get(id))) {
      this.matrices = this.#published()
    }
    this.book.advance(facts, {
      before,
      elements: elements.worded,
      links: links.changed,
      ends: links.ends,
      matrices: differences,
      facts: read,
    })
  }

  #advanceAssessments(before: StrategyMap, touched: Touched): ReadonlyMap<MatrixId, ReadonlySet<ElementId>> {
    const { map, assessments } = this.facts
    const rows = new Map<MatrixId, Set<ElementId>>()
    for (const key of touched.assessments) {
      const next = map.assessments.get(key)
      if (next === before.assessments.get(key)) continue
      const cell = assessments.set(key, next)
      if (!cell) continue
      const found = rows.get(cell.matrix)
      if (found) found.add(cell.row)
      else rows.set(cell.matrix, new Set([cell.row]))
    }
    return rows
  }

  #published(): ReadonlyMap<MatrixId, CoverageMatrix> {
    return new Map(Array.from(this.facts.matrices, ([id, state]) => [id, state.matrix]))
  }
}

const NO_LINES: ReadonlySet<ElementId> = new Set()
