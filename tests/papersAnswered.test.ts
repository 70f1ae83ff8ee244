import { answer, type FindingAnswer, type MatrixAnswer } from '@golden-thread/shared/answers'
import { claims, filteredMatrix, readMatrixFilter } from '@golden-thread/shared/coverage'
import { templateOf } from '@golden-thread/shared/frameworks'
import type { StrategyMap } from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'

/** What the papers come to when a program asks, held against figures that were counted by hand. */
const TODAY = '2026-11-30'

const mapOf = (template: string): StrategyMap => {
  const map = templateOf(template)?.build()
  if (!map) throw new RangeError(`There is no template "${template}".`)
  return map
}

function matrixOf(map: StrategyMap, matrix: string): MatrixAnswer {
  const found = answer(map, { type: 'matrix', matrix, where: [] }, TODAY)
  if (!found.ok) throw new RangeError(found.error.sentence)
  return found.value as MatrixAnswer
}

/** How many cells there are of each state, with the basis of what is in them. */
function statesOf({ cells }: MatrixAnswer): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { state, basis } of cells) {
    const key = basis === null ? state : `${state}, ${basis}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

/** How many findings there are by code, and by check where one of the framework's own asks. */
function findingsOf(map: StrategyMap): Record<string, number> {
  const found = answer(map, { type: 'findings' }, TODAY)
  if (!found.ok) throw new RangeError(found.error.sentence)
  const counts: Record<string, number> = {}
  for (const { id, code } of found.value as FindingAnswer[]) {
    const about = /^(?:check|column-uncovered|row-covers-nothing):([^:]+)/.exec(id)?.[1]
    const key = about ? `${code} ${about}` : code
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

const verdictsOf = (map: StrategyMap): Record<string, string> =>
  Object.fromEntries(claims(map, TODAY).map(({ element, verdict }) => [element, verdict]))

const sizeOf = ({ rows, columns }: MatrixAnswer): [number, number] => [rows.length, columns.length]

describe('the review programme of 2003, as a program reads it', () => {
  const map = mapOf('review-programme-2003')

  it('has 27 stated and 5 inferred cells of reviews and remit items', () => {
    const matrix = matrixOf(map, 'reviews-remits')
    expect(sizeOf(matrix)).toEqual([22, 81])
    expect(statesOf(matrix)).toEqual({ 'direct, stated': 27, 'direct-inferred, inferred': 5 })
    expect([matrix.uncovered.rows.length, matrix.uncovered.columns.length]).toEqual([13, 54])
    expect(matrix.sentence.holds).toBe(false)
    expect(matrix.columns[0]).toMatchObject({ code: 'M1', group: 'C1 Demand Management' })
  })

  it('covers 13 remit items with the five reviews that are complete', () => {
    const filter = readMatrixFilter(map, 'reviews-remits', ['review.state:Complete', 'basis=stated'])
    if (!filter.ok) throw new RangeError(filter.error)
    const found = filteredMatrix(map, 'reviews-remits', filter.value)
    expect(found?.matrix.rowTallies.map(({ id, direct, inferred }) => [id, direct, inferred])).toEqual([
      ['R1', 1, 0],
      ['R2', 0, 0],
      ['R3', 6, 0],
      ['R4', 5, 0],
      ['R5', 1, 0],
    ])
    expect(found?.sentence.sentences[1]).toBe(
      '13 of the 81 remit items are directly covered by at least one review.',
    )
  })

  it('joins 13 pairs of review and committee by 27 marks, and leaves six committees untouched', () => {
    const matrix = matrixOf(map, 'reviews-committees')
    expect(sizeOf(matrix)).toEqual([22, 16])
    expect(statesOf(matrix)).toEqual({ 'through, stated': 13 })
    expect(matrix.cells.reduce((sum, { value }) => sum + Number(value), 0)).toBe(27)
    expect(matrix.uncovered.rows).toHaveLength(13)
    const untouched = matrix.columns.filter(({ id }) => matrix.uncovered.columns.includes(id))
    expect(untouched.map(({ title }) => title)).toEqual([
      'Youth Issues',
      'QPRMG',
      'Roads Policing',
      'Firearms',
      'Drugs',
      'Resources',
    ])
  })

  it('lists 146 reviews elsewhere under functions, and says "none" of the two that print "(nil)"', () => {
    const matrix = matrixOf(map, 'functions-reviews')
    expect(sizeOf(matrix)).toEqual([16, 135])
    expect(statesOf(matrix)).toEqual({ 'direct, stated': 146, none: 270 })
    expect(matrix.uncovered.rows).toEqual(['F7', 'F15'])
    expect(matrix.uncovered.columns).toEqual([])
  })

  it('joins 110 pairs of function and force by 145 reviews', () => {
    const matrix = matrixOf(map, 'functions-forces')
    expect(sizeOf(matrix)).toEqual([16, 38])
    expect(statesOf(matrix)).toEqual({ 'through, stated': 110, none: 76 })
    expect(matrix.cells.reduce((sum, { value }) => sum + Number(value ?? 0), 0)).toBe(145)
    expect(matrix.uncovered).toEqual({ rows: ['F7', 'F15'], columns: [] })
  })

  it('finds 28 items in a plan that they name, and 23 only in what is said of all', () => {
    const matrix = matrixOf(map, 'plans-items')
    expect(sizeOf(matrix)).toEqual([10, 51])
    expect(statesOf(matrix)).toEqual({ 'direct, stated': 28, collective: 82 })
    expect(matrix.uncovered.columns).toHaveLength(23)
    expect(matrix.sentence.holds).toBe(false)
  })

  it('finds what is not covered, the two years over the cap, and where the paper contradicts itself', () => {
    expect(findingsOf(map)).toEqual({
      'column-uncovered reviews-remits': 54,
      'column-uncovered reviews-committees': 6,
      'column-uncovered plans-items': 23,
      'row-covers-nothing reviews-remits': 8,
      'missing-link': 1,
      'check-fails yearly-cap': 2,
      'check-fails reviewed-elsewhere': 4,
      'check-fails existing-begun': 1,
      'check-fails other-authorities': 1,
      'check-fails initiated': 6,
      'check-fails tranche-years': 1,
      'check-fails source-dates': 1,
      'check-fails repeated-items': 1,
    })
  })

  it('says by how much each year is over the cap', () => {
    const found = answer(map, { type: 'findings' }, TODAY)
    const sentences = (found.ok ? (found.value as FindingAnswer[]) : []).map(({ sentence }) => sentence)
    expect(sentences.filter((sentence) => / were agreed\.$/.test(sentence))).toEqual([
      '2003/04 has 5 reviews; no more than 2 a year were agreed.',
      '2004/05 has 4 reviews; no more than 2 a year were agreed.',
    ])
  })

  it('shows two of its nine claims, and four to fail', () => {
    expect(verdictsOf(map)).toEqual({
      Q1: 'fails',
      Q2: 'holds',
      Q3: 'not-shown',
      Q4: 'not-shown',
      Q5: 'fails',
      Q6: 'fails',
      Q7: 'fails',
      Q8: 'holds',
      Q9: 'not-shown',
    })
  })
})

describe('the improvement plan of 2003, as a program reads it', () => {
  it('has no benefit and no lead of its own for the one recommendation that is named', () => {
    const map = mapOf('improvement-plan-2003')
    const benefits = matrixOf(map, 'recommendations-benefits')
    expect([sizeOf(benefits), statesOf(benefits)]).toEqual([[1, 4], { collective: 4 }])
    const leads = matrixOf(map, 'directorates-recommendations')
    expect([sizeOf(leads), statesOf(leads)]).toEqual([[4, 1], { collective: 1 }])
    expect(sizeOf(matrixOf(map, 'recommendations-findings'))).toEqual([1, 0])
    const bodies = matrixOf(map, 'bodies-reviews')
    expect([sizeOf(bodies), statesOf(bodies)]).toEqual([[7, 2], { 'direct, stated': 7, none: 7 }])
  })

  it('shows none of its claims: what would show eight of them is in appendices that are missing', () => {
    expect(verdictsOf(mapOf('improvement-plan-2003'))).toEqual({
      Q1: 'not-shown',
      Q2: 'not-shown',
      Q3: 'not-shown',
      Q4: 'not-shown',
      Q5: 'not-shown',
      Q6: 'not-shown',
      Q7: 'not-shown',
      Q8: 'not-shown',
      Q9: 'fails',
      Q10: 'fails',
      Q11: 'fails',
    })
  })

  it('finds what its appendices would say, the reservation, and the update that never came', () => {
    expect(findingsOf(mapOf('improvement-plan-2003'))).toEqual({
      'column-uncovered recommendations-benefits': 4,
      'row-covers-nothing recommendations-benefits': 1,
      'missing-link': 1,
      'check-fails costs': 1,
      'check-fails savings': 1,
      'check-fails targets': 1,
      'check-fails timescales': 1,
      'check-fails equality-assessed': 1,
      'check-fails themes-equality': 4,
      'check-fails themes-described': 4,
      'check-fails approved-in-full': 1,
      'check-fails directorates-work': 4,
      'check-fails six-monthly': 1,
      'check-fails update-due': 1,
      'check-fails listed-as-called': 1,
      'check-fails documents-there': 6,
    })
  })
})

describe('the examples from practice', () => {
  it('show a few findings each, of every sort that they check', () => {
    expect(findingsOf(mapOf('objectives-and-key-results'))).toEqual({
      'column-uncovered initiatives-key-results': 1,
      'check-fails in-time': 1,
      'check-fails on-track': 1,
      'check-fails reached-more': 3,
      'check-fails reached-less': 2,
    })
    expect(findingsOf(mapOf('balanced-scorecard'))).toEqual({
      'column-uncovered initiatives-objectives': 2,
      'check-fails met-more': 3,
      'check-fails met-less': 1,
      'check-fails leads-somewhere': 1,
      'figure-differs': 1,
    })
  })

  it('have a claim of each verdict', () => {
    const verdicts = { Q1: 'holds', Q2: 'not-shown', Q3: 'fails' }
    expect(verdictsOf(mapOf('objectives-and-key-results'))).toEqual(verdicts)
    expect(verdictsOf(mapOf('balanced-scorecard'))).toEqual(verdicts)
  })
})
