import { readMap } from '@golden-thread/shared/document'
import { aliveElements, labelOf } from '@golden-thread/shared/model'
import { shownLinks } from '@golden-thread/shared/queries'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from './testing/testApp.ts'

let test: TestApp
let owner: Visitor
beforeEach(async () => {
  test = await openTestApp()
  owner = await test.openLink('owner')
})
afterEach(() => test.close())

const csv = 'Code,Proposal,Lead\nS1,Safer streets,Ann Lee\nS2,,Bo\nS3,Cleaner air,Ann Lee'
const mapIn = async (id: string) => readMap(await test.services.rooms.bytesOf(id)).map
const labels = async (id: string) => aliveElements(await mapIn(id)).map(labelOf)

interface Answer {
  id: string
  report: { created: number; matched: number; refused: { row: number; code: string }[] }
}

async function made(body: unknown): Promise<Answer> {
  const response = await owner.send('POST', '/api/maps', body)
  expect(response.status).toBe(201)
  return (await response.json()) as Answer
}

const plan = { framework: 'corporate-strategy', source: 'The plan', csv }

describe('[IMP30] POST /api/maps with an import', () => {
  it('makes a map with a report', async () => {
    const { id, report, ...rest } = await made({ import: plan })
    expect(report).toMatchObject({ created: 5, matched: 0, refused: [{ row: 3, code: 'title-missing' }] })
    expect(rest).toMatchObject({ title: 'The plan', role: 'owner', links: expect.any(Array) })
    expect(await labels(id)).toEqual(['L1 Ann Lee', 'S1 Safer streets', 'S3 Cleaner air'])
    expect(shownLinks(await mapIn(id))).toHaveLength(2)
    const read = async (path: string) => (await owner.get(path)).json() as Promise<Record<string, unknown>>
    const { person } = (await read('/api/me')) as { person: { id: string; name: string } }
    expect(await read(`/api/maps/${id}/history.json`)).toMatchObject({
      entries: [{ person: person.id, by: person.name, edits: 1 }],
    })
  })

  it('takes more than one table in one change', async () => {
    const tables = [
      { csv: 'From,To\nS1,O1', choices: { as: 'links' } },
      { csv: 'Code,Outcome\nO1,Safer' },
      { csv },
    ]
    const { report } = await made({ import: { framework: plan.framework, source: 'All', tables } })
    expect(report.created).toBe(7)
  })

  it.each([
    [{ ...plan, colour: 'red' }, 'body-invalid'],
    [{ ...plan, choices: { as: 'shoes' } }, 'body-invalid'],
    [{ ...plan, choices: { marks: { x: 'surely' } } }, 'body-invalid'],
    [{ ...plan, choices: { columns: { title: 'Name' } } }, 'import-refused'],
    [{ ...plan, csv: '' }, 'import-refused'],
    [{ source: 'x' }, 'import-refused'],
    [{ ...plan, framework: 'none' }, 'framework-unknown'],
    ['nothing', 'body-invalid'],
  ])('refuses %j with one sentence, and makes no map', async (body, code) => {
    const before = await owner.get('/api/maps').then((response) => response.json())
    const refused = await refusal(await owner.send('POST', '/api/maps', { import: body }))
    expect(refused.code).toBe(code)
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.status).toBeLessThan(500)
    expect(await owner.get('/api/maps').then((response) => response.json())).toEqual(before)
  })
})

describe('[IMP31] POST /api/maps/:id/imports', () => {
  const imports = (id: string, visitor = owner, body: unknown = { import: { source: 'The plan', csv } }) =>
    visitor.send('POST', `/api/maps/${id}/imports`, body)

  it('writes into the room of the map, on disk before the answer, by who asked', async () => {
    const { id } = await made({ title: 'Mine' })
    const seen = owner.send('POST', `/api/maps/${id}/imports`, {
      import: { source: 'x', csv: 'Code,Action\nT1,Walk' },
    })
    const answer = (await (await seen).json()) as Answer
    expect(answer).toMatchObject({ id, report: { created: 1 } })
    expect(await labels(id)).toEqual(['T1 Walk'])
    const { updates } = await test.services.storage.load(id)
    expect(updates).toHaveLength(1)
  })

  it('sent twice at once makes everything once', async () => {
    const { id } = await made({ template: 'corporate-strategy' })
    const answers = await Promise.all([imports(id), imports(id)])
    const reports = await Promise.all(answers.map(async (answer) => ((await answer.json()) as Answer).report))
    expect(reports.map(({ created }) => created).sort()).toEqual([0, 5])
    expect(await labels(id)).toHaveLength(3)
  })

  it('is refused to viewers, to strangers and for what is not there', async () => {
    const [{ id: sample = '' } = {}] = (await (await owner.get('/api/maps')).json()) as { id: string }[]
    expect(await refusal(await imports(sample, await test.openLink('viewer')))).toMatchObject({
      status: 403,
      code: 'role-too-low',
    })
    expect(await refusal(await imports(sample, test.visitor()))).toMatchObject({ status: 401 })
    expect(await refusal(await imports('nothing'))).toMatchObject({ status: 404, code: 'map-unknown' })
    expect(
      await refusal(await imports(sample, owner, { import: { source: 'x', csv, more: 1 } })),
    ).toMatchObject({ code: 'body-invalid' })
  })
})

describe('[IMP32] POST /api/imports/preview', () => {
  const preview = (body: unknown, visitor = owner) => visitor.send('POST', '/api/imports/preview', body)

  it('answers what would happen and writes nothing', async () => {
    const { id } = await made({ template: 'corporate-strategy' })
    const response = await preview({ map: id, import: { source: 'The plan', csv } })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      report: { created: 5, refused: [{ row: 3, code: 'title-missing' }] },
      tables: [
        {
          choices: {
            as: 'elements',
            kind: 'proposal',
            columns: { code: 'Code', title: 'Proposal', lead: 'Lead' },
          },
          heads: ['Code', 'Proposal', 'Lead'],
          rows: [{ row: 2, cells: ['S1', 'Safer streets', 'Ann Lee'] }, { row: 3 }, { row: 4 }],
        },
      ],
      near: [],
    })
    expect(await labels(id)).toEqual([])
    const fresh = await preview({ import: plan })
    expect(await fresh.json()).toMatchObject({ report: { created: 5 } })
  })

  it('lists its lines with keys, by which an import leaves them', async () => {
    const { id } = await made({ template: 'corporate-strategy' })
    const asked = { source: '', csv }
    const response = await preview({ map: id, import: asked })
    const { lines } = (await response.json()) as { lines: { key: string; yours: string }[] }
    const [{ key = '' } = {}] = lines.filter(({ yours }) => yours === 'Safer streets')
    const body = { import: { ...asked, choices: { accept: { [key]: false } } } }
    const answer = await owner.send('POST', `/api/maps/${id}/imports`, body)
    expect(await answer.json()).toMatchObject({ report: { created: 3, left: 1 } })
    expect(await labels(id)).toEqual(['L1 Ann Lee', 'S3 Cleaner air'])
  })

  it('is for those who may import', async () => {
    const viewer = await test.openLink('viewer')
    expect(await refusal(await preview({ import: plan }, viewer))).toMatchObject({ code: 'may-not-create' })
    expect(await refusal(await preview({ map: 'nothing', import: plan }))).toMatchObject({
      code: 'map-unknown',
    })
    expect(await refusal(await preview({ import: plan, shoes: 1 }))).toMatchObject({ code: 'body-invalid' })
  })
})
