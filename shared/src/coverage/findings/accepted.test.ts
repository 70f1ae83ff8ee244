import { expect, it } from 'vitest'
import { type Acceptance, apply, type Change, type StrategyMap, touchedBy } from '../../model/index.ts'
import { mapFromText } from '../../testing/index.ts'
import { createCoverage } from '../coverage.ts'
import { headline } from '../headline.ts'

const map = () => mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Fewer fires"
  outcome O2 "Dry cellars"
  S1 -> O1
  S2 ~> O1
`
const UNCOVERED = 'column-uncovered:proposals-outcomes:O2'

function changed(before: StrategyMap, change: Change): StrategyMap {
  const after = apply(before, change)
  if (!after.ok) throw new Error(JSON.stringify(after.error))
  return after.value
}

/** The map with the finding accepted as it stands. */
function accepted(before: StrategyMap, id: string, more: Partial<Acceptance> = {}): StrategyMap {
  const finding = createCoverage(before)
    .findings()
    .find((each) => each.id === id)
  if (!finding) throw new Error(`There is no ${id}.`)
  const acceptance = { reason: 'Next year', by: 'Ann', at: 1, facts: finding.facts, ...more }
  return changed(before, { type: 'accept-finding', finding: id, acceptance })
}

const acceptedIn = (of: StrategyMap, today?: string): string[] =>
  createCoverage(of, today)
    .findings()
    .flatMap(({ id, accepted: by }) => (by ? [id] : []))

it('[COV41] marks a finding that is accepted, now and as the map changes', () => {
  const before = map()
  const coverage = createCoverage(before)
  const change: Change = {
    type: 'accept-finding',
    finding: UNCOVERED,
    acceptance: accepted(before, UNCOVERED).accepted.get(UNCOVERED) ?? null,
  }
  const others = coverage.findings().filter(({ id }) => id !== UNCOVERED)
  coverage.advance(changed(before, change), touchedBy(change))
  const found = coverage.findings().find(({ id }) => id === UNCOVERED)
  expect(found?.accepted).toMatchObject({ reason: 'Next year', by: 'Ann' })
  for (const other of others) expect(coverage.findings()).toContain(other)
})

it('[COV41] asks again when the facts change, and not when a title does', () => {
  const before = accepted(map(), UNCOVERED)
  const O2 = [...before.elements.values()].find(({ code }) => code === 'O2')
  const S1 = [...before.elements.values()].find(({ code }) => code === 'S1')
  const [link] = before.links.values()
  if (!O2 || !S1 || !link) throw new Error('The sketch is another one.')
  expect(acceptedIn(changed(before, { type: 'edit-element', id: O2.id, title: 'Drier cellars' }))).toEqual([
    UNCOVERED,
  ])
  const to = { element: O2.id }
  const inferred = {
    ...link,
    id: `supports:${S1.id}>${O2.id}` as typeof link.id,
    to,
    basis: 'inferred',
  } as const
  const withLink = changed(before, { type: 'create-link', link: inferred })
  expect(acceptedIn(withLink)).toEqual([])
  // Taken back, it is what was accepted once more.
  expect(acceptedIn(changed(withLink, { type: 'delete-link', id: inferred.id, at: 2 }))).toEqual([UNCOVERED])
})

it('[COV41] asks again from the day that was set', () => {
  const of = accepted(map(), UNCOVERED, { until: '2026-12-01' })
  expect(acceptedIn(of, '2026-11-30')).toEqual([UNCOVERED])
  expect(acceptedIn(of, '2026-12-01')).toEqual([])
})

it('[COV41] the headline leaves out what is accepted, and says how many there are', () => {
  const sentence = (of: StrategyMap) => {
    const coverage = createCoverage(of)
    return headline(of, coverage.matrices(), coverage.findings()).sentence
  }
  const gaps = (of: StrategyMap) => Number(/(\d+) gaps?/.exec(sentence(of))?.[1] ?? 0)
  expect(gaps(map())).toBeGreaterThan(0)
  expect(gaps(accepted(map(), UNCOVERED))).toBe(gaps(map()) - 1)
  expect(sentence(map())).not.toMatch(/accepted/)
  expect(sentence(accepted(map(), UNCOVERED))).toMatch(/; 1 finding is accepted\.$/)
})
