import { gunzipSync } from 'node:zlib'
import type { FormatSummary, MatrixSummary } from '@golden-thread/shared/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from './testing/testApp.ts'

let test: TestApp
let viewer: Visitor
beforeAll(async () => {
  test = await openTestApp()
  viewer = await test.openLink('viewer')
})
afterAll(() => test.close())

it('lists the matrices of a map', async () => {
  const matrices = (await (await viewer.get('/api/maps/sample/matrices')).json()) as MatrixSummary[]
  expect(matrices[0]).toEqual({
    id: 'proposals-outcomes',
    title: expect.any(String),
    rows: 11,
    columns: 4,
    sentence: '4 of 4 outcomes directly covered',
  })
})

it.each([
  ['docx', 'PK', 'wordprocessingml.document'],
  ['xlsx', 'PK', 'spreadsheetml.sheet'],
  ['pdf', '%PDF-1.7', 'application/pdf'],
  ['csv', '\ufeff', 'text/csv'],
  ['paper.json', '{', 'application/json'],
])('gives a matrix away as %s', async (format, start, type) => {
  const response = await viewer.get(`/api/maps/sample/matrices/proposals-outcomes.${format}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain(type)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-disposition')).toMatch(
    new RegExp(`^attachment; filename="Corporate Strategy 2006-2009 - .*\\.${format}"`),
  )
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
  expect(text.startsWith(start)).toBe(true)
})

it('[PAP3] is made smaller where it is made, for who takes it so, and goes out in pieces', async () => {
  const path = '/api/maps/sample/matrices/proposals-outcomes.paper.json'
  const plain = new Uint8Array(await (await viewer.get(path)).arrayBuffer())
  const packed = await viewer.get(path, { 'Accept-Encoding': 'br, gzip' })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('vary')).toContain('Accept-Encoding')
  const bytes = new Uint8Array(await packed.arrayBuffer())
  expect(packed.headers.get('content-length')).toBe(String(bytes.length))
  expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(JSON.parse(new TextDecoder().decode(plain)))
  for (const [asked, file] of [
    ['gzip;q=0', path],
    ['gzip', path.replace('paper.json', 'pdf')],
  ] as const)
    expect((await viewer.get(file, { 'Accept-Encoding': asked })).headers.get('content-encoding')).toBeNull()

  const picture = await viewer.get('/api/maps/sample/picture.png')
  const sizes: number[] = []
  for await (const piece of picture.body as unknown as AsyncIterable<Uint8Array>) sizes.push(piece.length)
  expect(sizes.length).toBeGreaterThan(2)
  expect(Math.max(...sizes)).toBe(65_536)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(Number(picture.headers.get('content-length')))
})

it('[EXP18] serves every format that it lists, under a name that ends as the list says', async () => {
  const formats = (await (await viewer.get('/api/formats')).json()) as FormatSummary[]
  expect(formats.map(({ takes, id }) => `${takes} ${id}`)).toEqual([
    'paper docx',
    'paper pdf',
    'paper xlsx',
    'paper csv',
    'paper html',
    'paper md',
    'paper paper.json',
    'map json',
    'map xlsx',
    'map elements.csv',
    'map links.csv',
    'map archimate.xml',
    'map graphml',
    'map canvas',
    'picture png',
    'picture svg',
  ])
  const of = { map: '', paper: '/matrices/proposals-outcomes', picture: '/picture' } as const
  for (const { id, extension, takes } of formats) {
    const response = await viewer.get(`/api/maps/sample${of[takes]}.${id}`)
    expect(response.status, id).toBe(200)
    expect(response.headers.get('content-disposition')).toContain(`.${extension}"`)
  }
})

it('[EXP18] counts every export against the limit of exports, whatever its format', async () => {
  const strict = await openTestApp({ exportsPerMinute: 2 })
  const visitor = await strict.openLink('viewer')
  const statuses: number[] = []
  for (const file of ['matrices/proposals-outcomes.md', 'matrices/proposals-outcomes.html', 'matrices/x.csv'])
    statuses.push((await visitor.get(`/api/maps/sample/${file}`)).status)
  expect(statuses).toEqual([200, 200, 429])
  await strict.close()
})

it('[REG18] gives a register away in every format of a paper', async () => {
  const formats = (await (await viewer.get('/api/formats')).json()) as FormatSummary[]
  for (const { id } of formats.filter(({ takes }) => takes === 'paper')) {
    const response = await viewer.get(`/api/maps/sample/registers/risk,idea.${id}`)
    expect(response.status, id).toBe(200)
    expect(response.headers.get('content-disposition')).toContain('Risks and Rejected ideas')
  }
  const csv = await (await viewer.get('/api/maps/sample/registers/risks.csv')).text()
  const [heads, first] = csv.split('\r\n')
  expect(heads).toBe('Code,Title,Summary,Likelihood,Impact,Owner')
  expect(first).toMatch(/^K1,Too few are consulted in the time,.*,Blank,Blank,Blank$/)
  const none = await viewer.get('/api/maps/sample/registers/nothing.csv')
  expect(none.status).toBe(404)
  expect(await refusal(none)).toMatchObject({ code: 'register-unknown' })
})

it('[MNY9] gives the money away, whole and by its parts', async () => {
  for (const format of ['docx', 'xlsx', 'pdf', 'html', 'md', 'paper.json'])
    expect((await viewer.get(`/api/maps/sample/money/all.${format}`)).status, format).toBe(200)
  const csv = await (await viewer.get('/api/maps/sample/money/funded.csv')).text()
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    'Support,Supports,Paid for from,Amount',
    'S3 Investigating crime and dealing with offenders,O1 and O4,Nothing is named,Not known',
  ])
  const none = await viewer.get('/api/maps/sample/money/nothing.csv')
  expect(none.status).toBe(404)
  expect(await refusal(none)).toMatchObject({ code: 'money-unknown' })
})

it('draws a small picture', async () => {
  const response = await viewer.get('/api/maps/sample/thumbnail.svg')
  expect(response.headers.get('content-type')).toContain('image/svg+xml')
  expect(await response.text()).toContain('>S10</text>')
})

it('[PNG1] gives viewers the map as a drawing and as a picture', async () => {
  const svg = await viewer.get('/api/maps/sample/picture.svg')
  expect(svg.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
  expect(svg.headers.get('content-disposition')).toContain('Corporate Strategy 2006-2009.svg')
  const words = await svg.text()
  for (const part of [
    '<title>Corporate Strategy 2006-2009</title>',
    '<desc>',
    '>S10</text>',
    '>supports</text>',
  ])
    expect(words).toContain(part)
  const png = await viewer.get('/api/maps/sample/picture.png')
  expect(png.headers.get('content-type')).toBe('image/png')
  expect((await viewer.get('/api/maps/sample/picture.gif')).status).toBe(404)
})

it('says which matrices there are when there is not that one', async () => {
  expect(await refusal(await viewer.get('/api/maps/sample/matrices/none.docx'))).toEqual({
    status: 404,
    code: 'matrix-unknown',
    message: 'This map has no matrix "none". GET its /matrices for those that it has.',
  })
  expect((await viewer.get('/api/maps/sample/matrices/proposals-outcomes.exe')).status).toBe(404)
})

it('[RPT10] gives a whole report with the texts that are asked with', async () => {
  const asked = 'house=council&number=8a&by=Commissioner&summary=First.%0A%0ASecond.'
  const html = await viewer.get(`/api/maps/sample/report.html?${asked}`)
  expect(html.headers.get('content-disposition')).toContain('Corporate Strategy 2006-2009 - Report.html')
  const words = await html.text()
  for (const part of ['Executive summary', 'Commissioner', '>1. <bdi>First.', '>2. <bdi>Second.'])
    expect(words).toContain(part)
  const ids = [...words.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, to] of words.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to)
  const docx = await viewer.get(`/api/maps/sample/report.docx?${asked}`)
  expect((await docx.text()).slice(0, 2)).toBe('PK')
  for (const [asking, part] of [
    ['house=parish', 'police, council, nhs'],
    ['nubmer=8a', '"nubmer"'],
  ]) {
    const refused = await refusal(await viewer.get(`/api/maps/sample/report.html?${asking}`))
    expect(refused).toMatchObject({ status: 422, message: expect.stringContaining(part ?? '') })
  }
  expect(await refusal(await viewer.get('/api/maps/sample/report.csv'))).toMatchObject({
    status: 404,
    message: 'There is no "csv" of this. Ask for one of: docx, pdf, html, md.',
  })
  const none = await refusal(await viewer.get('/api/maps/sample/report.html?report=none'))
  expect(none).toMatchObject({ status: 422, message: expect.stringContaining('no such report') })
}, 60_000)

it('is for those who have a link', async () => {
  for (const path of [
    'sample.json',
    'sample/matrices',
    'sample/picture.svg',
    'sample/thumbnail.svg',
    'sample/matrices/proposals-outcomes.csv',
  ]) {
    expect((await test.visitor().get(`/api/maps/${path}`)).status).toBe(401)
  }
  expect((await viewer.get('/api/maps/other.json')).status).toBe(404)
})

it('[FLT30] a matrix is exported narrowed by the conditions of its address, and refused by a sentence', async () => {
  const asked = (query: string) => viewer.get(`/api/maps/sample/matrices/proposals-outcomes.md?${query}`)
  const answer = await asked('basis=stated')
  expect(answer.headers.get('content-disposition')).toContain('(filtered)')
  expect(await answer.text()).toContain('only links that are stated are counted here')
  expect(await refusal(await asked('where=proposal.colour:red'))).toMatchObject({
    status: 422,
    message: expect.stringContaining('has no field "colour"'),
  })
})

describe('files of the map as at a date', () => {
  let plan: string
  beforeAll(async () => {
    const editor = await test.openLink('editor')
    const made = await editor.send('POST', '/api/maps', { template: 'action-plan-2004' })
    plan = `/api/maps/${((await made.json()) as { id: string }).id}`
    viewer = editor
  })
  const text = async (path: string): Promise<string> => {
    const response = await viewer.get(`${plan}/${path}`)
    expect(response.status, path).toBe(200)
    return new TextDecoder().decode(await response.arrayBuffer())
  }

  it('[ASA3] say what had been observed by then, and of which day they are', async () => {
    for (const [path, before, now] of [
      ['registers/group.md', 'Reported, not given here', 'Progress made'],
      ['matrices/steps-groups.md', 'Blank', 'Being evaluated'],
    ] as const) {
      const [then, today] = [await text(`${path}?asAt=2003-12-11`), await text(path)]
      expect(then, path).toContain('As at 11 December 2003: ')
      expect(then, path).not.toContain(now)
      expect(today, path).toContain(now)
      expect(today, path).not.toContain('As at ')
      if (before !== 'Blank') expect(then, path).toContain(before)
    }
    expect(await text('money/all.md?asAt=June%202004')).toContain('As at 30 June 2004: ')
    const name = (await viewer.get(`${plan}/registers/group.csv?asAt=2003-12`)).headers
    expect(name.get('content-disposition')).toContain('as at 2003-12-31.csv"')
  })

  it('[ASA3] the report, the answers for programs, the flat tables and the files for other programs', async () => {
    for (const [path, before, now] of [
      ['report.md?report=progress', 'As at 11 December 2003: ', 'Progress made'],
      ['elements.json?kind=group', 'Reported, not given here', 'Progress made'],
      ['tables/elements.csv', 'Reported, not given here', 'Progress made'],
      ['tables/observations.json', 'Reported, not given here', 'Progress made'],
      ['../PLAN.elements.csv', 'Reported, not given here', 'Progress made'],
      ['../PLAN.graphml', 'Reported, not given here', 'Progress made'],
    ] as const) {
      const at = path.replace('../PLAN', `../${plan.split('/').at(-1)}`)
      const then = await text(`${at}${at.includes('?') ? '&' : '?'}asAt=2003-12-11`)
      expect(then, path).toContain(before)
      expect(then, path).not.toContain(now)
      expect(await text(at), path).toContain(now)
    }
    for (const path of [`../${plan.split('/').at(-1)}.json`, `../${plan.split('/').at(-1)}.xlsx`])
      expect(await refusal(await viewer.get(`${plan}/${path}?asAt=2003-12-11`)), path).toMatchObject({
        status: 422,
        message: expect.stringContaining('is always whole'),
      })
    // What had not been observed by then meets no condition.
    const matrix = 'matrices/steps-groups.json?where=step.state:Being+evaluated'
    expect(JSON.parse(await text(`${matrix}&asAt=2003-12-11`)).rows).toEqual([])
    expect(JSON.parse(await text(matrix)).rows).not.toEqual([])
    const first = await viewer.get(`${plan}/tables/elements.csv?limit=2&asAt=2003-12`)
    expect(first.headers.get('link')).toContain('asAt=2003-12-31')
  })

  it.each([
    'elements.json?asAt=soon',
    'matrices/steps-groups.json?asAt=soon',
    'findings.json?asAt=soon',
    'tables/elements.csv?asAt=soon',
    'report.md?asAt=soon',
    'registers/group.md?asAt=31%20February%202004',
    'matrices/steps-groups.csv?asAt=soon',
    'money/all.csv?asAt=2004-13-01',
    'picture.svg?asAt=soon',
    'timeline.svg?asAt=soon',
    'timeline.md?since=soon',
    'timeline.md?by=colour',
    'timeline.md?since=2003&baseline=x',
  ])('[ASA3] refuse %s with a sentence', async (path) => {
    const refused = await refusal(await viewer.get(`${plan}/${path}`))
    expect(refused).toMatchObject({ status: 422, code: 'question-refused' })
    expect(refused.message).toMatch(/\.$/)
  })

  it('[TML8] have the timeline as a drawing with the same as a table, and as a paper', async () => {
    const svg = await text('timeline.svg?by=lead')
    expect(svg).toMatch(/^<svg [^>]*role="img"/)
    expect(svg).toContain('<title>Timeline of Scrutiny of crime and disorder partnerships')
    for (const said of ['What stands when', 'Report of December 2003', 'Without a date that can be placed'])
      expect(svg).toContain(said)
    const paper = await text('timeline.csv')
    expect(paper).toContain('Report of December 2003')
    expect(paper).toContain('2003-12-11')
    expect((await viewer.get(`${plan}/timeline.canvas`)).status).toBe(404)
    expect((await viewer.get(`${plan}/timeline.md?baseline=none`)).status).toBe(404)
  })
})
