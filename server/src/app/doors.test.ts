import { readMap } from '@golden-thread/shared/document'
import { aliveElements } from '@golden-thread/shared/model'
import { shownLinks } from '@golden-thread/shared/queries'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from './testing/testApp.ts'

let test: TestApp
let owner: Visitor
beforeAll(async () => {
  test = await openTestApp()
  owner = await test.openLink('owner')
})
afterAll(() => test.close())

const text = '1. The two priorities are:\n\n• Safer streets\n• Together\n\n2. Other words.'
const paper = { framework: 'corporate-strategy', source: 'Report 8a', text }
const mapIn = async (id: string) => readMap(await test.services.rooms.bytesOf(id)).map

it('[TXI12] POST /api/imports/preview lists the parts of a paper, what each may be, and what nobody assigned', async () => {
  const response = await owner.send('POST', '/api/imports/preview', { import: paper })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    report: { created: 2, refused: [] },
    blocks: [
      { id: '1' },
      { id: '1.list', items: [{ id: '1.list.1', text: 'Safer streets' }, {}] },
      { id: '2' },
    ],
    proposed: { '1.list': [{ as: 'elements', kind: 'priority' }] },
    brings: [
      { kind: 'priority', title: 'Safer streets', name: 'P1', paragraph: '1', row: 2 },
      { title: 'Together' },
    ],
    unassigned: ['1', '2'],
  })
})

it('[TXI12] POST /api/maps makes a map of a paper, and its text stays there', async () => {
  const choices = { blocks: { '1.list': { as: 'elements', kind: 'outcome' } } }
  const response = await owner.send('POST', '/api/maps', { import: { ...paper, choices } })
  expect(response.status).toBe(201)
  const { id } = (await response.json()) as { id: string }
  const map = await mapIn(id)
  expect(aliveElements(map).map(({ code, title }) => `${code} ${title}`)).toEqual([
    'O1 Safer streets',
    'O2 Together',
  ])
  expect(map.texts.get('Report 8a')?.split('\n')[1]).toBe('• Safer streets')
  const again = await owner.send('POST', `/api/maps/${id}/imports`, { import: { ...paper, choices } })
  expect(await again.json()).toMatchObject({ report: { created: 0, matched: 2 } })
})

it('[XCH11] POST /api/imports/models reads a model for a page of ours', async () => {
  const json = JSON.stringify({ elements: [{ label: 'A', type: 'Goal' }], connections: [] })
  const response = await owner.send('POST', '/api/imports/models', { json })
  expect(await response.json()).toMatchObject({ form: 'kumu', nodes: [{ title: 'A', type: 'Goal' }] })
  const refused = await refusal(await owner.send('POST', '/api/imports/models', { xml: '<!DOCTYPE a><a/>' }))
  expect(refused).toMatchObject({ status: 422, code: 'import-refused' })
  expect((await test.visitor().send('POST', '/api/imports/models', { json })).status).toBe(401)
})

it('[TXI12] POST /api/imports/papers reads a page or a Word file for a page of ours', async () => {
  const response = await owner.send('POST', '/api/imports/papers', { html: '<p>1. One.</p>' })
  expect(await response.json()).toMatchObject({ blocks: [{ id: '1', text: 'One.' }], text: '1. One.' })
  expect((await refusal(await owner.send('POST', '/api/imports/papers', { docx: '!' }))).code).toBe(
    'import-refused',
  )
  expect((await refusal(await owner.send('POST', '/api/imports/papers', { pdf: '' }))).code).toBe(
    'body-invalid',
  )
  expect((await test.visitor().send('POST', '/api/imports/papers', { html: '' })).status).toBe(401)
})

it('[XCH13] what a map is given away as comes in again over HTTP', async () => {
  for (const [file, door] of [
    ['sample.archimate.xml', 'xml'],
    ['sample.canvas', 'json'],
  ]) {
    const out = await (await owner.get(`/api/maps/${file}`)).text()
    const body = { import: { framework: 'corporate-strategy-2006', source: 'A model', [door ?? '']: out } }
    const response = await owner.send('POST', '/api/maps', body)
    expect(response.status).toBe(201)
    const { id } = (await response.json()) as { id: string }
    const [made, sample] = [await mapIn(id), await mapIn('sample')]
    expect(aliveElements(made).length).toBe(aliveElements(sample).length)
    expect(shownLinks(made).length).toBe(shownLinks(sample).length)
  }
})

it.each([
  [{ ...paper, csv: 'A,B' }, 'import-refused', 'not several'],
  [{ ...paper, choices: { blocks: { 1: { as: 'shoes' } } } }, 'body-invalid', 'what a part is'],
  [{ source: 'x', docx: '!' }, 'import-refused', 'base64'],
  [{ source: 'x', docx: 'UEsDBA==' }, 'import-refused', 'damaged'],
  [{ source: 'x', xml: '<!DOCTYPE a><a/>' }, 'import-refused', 'DOCTYPE'],
  [{ source: 'x', html: '' }, 'import-refused', 'no text'],
])('[TXI13] refuses %j with one sentence, and makes no map', async (body, code, word) => {
  const before = await (await owner.get('/api/maps')).json()
  const refused = await refusal(await owner.send('POST', '/api/maps', { import: body }))
  expect(refused).toMatchObject({ code, message: expect.stringContaining(word) })
  expect(await (await owner.get('/api/maps')).json()).toEqual(before)
})
