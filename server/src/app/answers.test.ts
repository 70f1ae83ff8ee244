import type { ElementAnswer, FindingAnswer, MatrixAnswer } from '@golden-thread/shared/answers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from './testing/testApp.ts'

let test: TestApp
let viewer: Visitor
beforeAll(async () => {
  test = await openTestApp()
  viewer = await test.openLink('viewer')
})
afterAll(() => test.close())

const ask = async <T>(path: string): Promise<T> => {
  const response = await viewer.get(`/api/maps/sample/${path}`)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  return (await response.json()) as T
}

it('[ASK1] answers a matrix with rows, columns, the cells that say something, totals and sentence', async () => {
  const matrix = await ask<MatrixAnswer>('matrices/proposals-outcomes.json')
  expect(matrix).toMatchObject({
    format: 'golden-thread-matrix',
    version: 1,
    framework: { id: 'corporate-strategy' },
    matrix: { id: 'proposals-outcomes', rows: ['proposal'], columns: ['outcome'] },
    where: [],
    totals: { direct: 8, inferred: 5, through: 2, none: 29, collective: 0, notAssessed: 0 },
    uncovered: { rows: ['S2', 'S4', 'S5', 'S8', 'S9', 'S11'], columns: [] },
    sentence: { holds: true, text: expect.stringContaining('Each of the 4 outcomes is directly supported') },
  })
  expect(matrix.rows.map(({ code }) => code).slice(0, 3)).toEqual(['S1', 'S2', 'S3'])
  expect(matrix.columns[0]).toMatchObject({ id: 'O1', kind: 'outcome', group: null, tally: { direct: 4 } })
  expect(matrix.cells).toHaveLength(44)
  expect(matrix.cells.find(({ row, column }) => row === 'S1' && column === 'O1')).toEqual({
    row: 'S1',
    column: 'O1',
    state: 'direct',
    value: null,
    links: ['supports:S1>O1'],
    paths: [],
    basis: 'stated',
  })
  expect(matrix.cells.find(({ row, column }) => row === 'S10' && column === 'O2')).toMatchObject({
    state: 'through',
    links: [],
    paths: [{ through: ['S1'] }],
  })
})

it('[ASK1] leaves out the cells that nobody has assessed', async () => {
  const { cells, rows, columns } = await ask<MatrixAnswer>('matrices/proposals-priorities.json')
  expect(cells.length).toBeLessThan(rows.length * columns.length)
  expect(cells.map(({ state }) => state)).not.toContain('not-assessed')
})

it('[ASK2] answers elements of one kind or of all, with their fields', async () => {
  const proposals = await ask<ElementAnswer[]>('elements.json?kind=proposal')
  expect(proposals).toHaveLength(11)
  expect(proposals[0]).toMatchObject({
    id: 'S1',
    code: 'S1',
    kind: 'proposal',
    fields: { status: 'Proposed' },
  })
  expect(Array.isArray(proposals[0]?.evidence)).toBe(true)
  const all = await ask<ElementAnswer[]>('elements.json')
  expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(5)
})

it('[ASK3] answers findings with who accepted them', async () => {
  const findings = await ask<FindingAnswer[]>('findings.json')
  expect(findings.find(({ code }) => code === 'column-single-support')).toMatchObject({
    severity: 'risk',
    sentence: expect.stringContaining('O2'),
    elements: expect.arrayContaining(['O2']),
    accepted: null,
  })
})

it.each([
  [
    'matrices/none.json',
    404,
    'question-unknown',
    'This map has no matrix "none". Ask for one of: proposals-outcomes,',
  ],
  ['measures/none.json', 404, 'question-unknown', 'This map has no measure "none".'],
  ['status.json?asAt=31 February 2004', 422, 'question-refused', '"31 February 2004" is no date.'],
  [
    'matrices/proposals-outcomes.json?where=colour:red',
    422,
    'question-refused',
    '"colour:red" is no condition.',
  ],
  ['elements.json?kind=proposal&where=proposal.colour:red', 422, 'question-refused', 'has no field "colour"'],
  ['elements.json?kind=none', 404, 'question-unknown', 'This map has no kind "none". Ask for one of:'],
])('[ASK4] says of %s what can be asked instead', async (path, status, code, message) => {
  expect(await refusal(await viewer.get(`/api/maps/sample/${path}`))).toEqual({
    status,
    code,
    message: expect.stringContaining(message),
  })
})

async function mapFrom(template: string): Promise<<T>(path: string) => Promise<T>> {
  const editor = await test.openLink('editor')
  const response = await editor.send('POST', '/api/maps', { template })
  expect(response.status).toBe(201)
  const { id } = (await response.json()) as { id: string }
  return async <T>(path: string) => {
    const found = await editor.get(`/api/maps/${id}/${path}`)
    expect(found.status, path).toBe(200)
    return (await found.json()) as T
  }
}

it('[ASK8] narrows a matrix by conditions and bases, tallies and sentence with it', async () => {
  const whole = await ask<MatrixAnswer>('matrices/proposals-outcomes.json')
  const stated = await ask<MatrixAnswer>('matrices/proposals-outcomes.json?basis=stated')
  expect(stated.where).toEqual(['basis=stated'])
  expect([whole.totals.inferred, stated.totals.inferred]).toEqual([5, 0])
  expect(stated.totals.direct).toBe(8)
  expect(stated.sentence.text).toMatch(/^Filtered: only links that are stated are counted here\./)

  const reviews = await mapFrom('review-programme-2003')
  const complete = await reviews<MatrixAnswer>('matrices/reviews-remits.json?where=review.state:Complete')
  const all = await reviews<MatrixAnswer>('matrices/reviews-remits.json')
  expect(complete.rows.length).toBeGreaterThan(0)
  expect(complete.rows.length).toBeLessThan(all.rows.length)
  const elements = await reviews<ElementAnswer[]>('elements.json?kind=review&where=review.state:Complete')
  expect(elements.map(({ id }) => id)).toEqual(complete.rows.map(({ id }) => id))
})

it('[ASK9] answers a measure by element and period, with what is printed and how far it is off', async () => {
  const strategy = await mapFrom('corporate-strategy-2006')
  const figures = await strategy<{ period: string; computed: number; stated: number; difference: number }[]>(
    'measures/budget-by-year.json',
  )
  expect(figures.filter(({ difference }) => Math.abs(difference) === 1)).toHaveLength(4)
  expect(new Set(figures.map(({ period }) => period))).toEqual(new Set(['2006/07', '2007/08', '2008/09']))
})

it('[ASK9] answers each claim with its verdict', async () => {
  const strategy = await mapFrom('corporate-strategy-2006')
  const claims = await strategy<{ id: string; text: string; verdict: string; why: string }[]>('claims.json')
  expect(claims.length).toBeGreaterThanOrEqual(2)
  expect(claims.every(({ verdict }) => ['holds', 'not-shown', 'fails'].includes(verdict))).toBe(true)
  expect(claims.find(({ verdict }) => verdict === 'holds')?.text).toContain('directly supported')
})

it('[ASK10] answers the status as at a date, with since when and on what evidence', async () => {
  const plan = await mapFrom('action-plan-2004')
  type Status = {
    asAt: string
    elements: { id: string; field: string; value: unknown; since: string | null }[]
  }
  const now = await plan<Status>('status.json')
  const before = await plan<Status>('status.json?asAt=2003-12-31')
  expect(before.asAt).toBe('2003-12-31')
  expect(now.elements.length).toBeGreaterThan(before.elements.length)
  expect(before.elements.every(({ since }) => since === null || since <= '2003-12-31')).toBe(true)
})

it('[ASK5] answers only who may read the map', async () => {
  const stranger = test.visitor()
  for (const path of ['matrices/proposals-outcomes.json', 'elements.json', 'findings.json'])
    expect((await refusal(await stranger.get(`/api/maps/sample/${path}`))).status, path).toBe(401)
})

it('[ASK6] gives each framework by its own id and by that of its templates', async () => {
  const framework = await (await viewer.get('/api/frameworks/corporate-strategy-2006.json')).json()
  expect(framework).toMatchObject({ id: 'corporate-strategy' })
  expect(await refusal(await viewer.get('/api/frameworks/none.json'))).toMatchObject({
    status: 404,
    code: 'framework-unknown',
  })
})
