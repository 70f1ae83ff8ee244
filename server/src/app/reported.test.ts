import type { MapDifference } from '@golden-thread/shared/difference'
import { createMapDoc, type MapDoc, type PlainMap, receiveUpdate } from '@golden-thread/shared/document'
import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openTestApp, type TestApp, type Visitor } from './testing/testApp.ts'

const MAP = '/api/maps/sample'
let test: TestApp
let owner: Visitor
beforeEach(async () => {
  test = await openTestApp()
  owner = await test.openLink('owner')
})
afterEach(() => test.close())

const json = async <T>(path: string): Promise<T> => {
  const answer = await owner.get(`${MAP}${path}`)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as T
}
const make = async (name: string): Promise<BaselineSummary> =>
  (await (await owner.send('POST', `${MAP}/baselines`, { name })).json()) as BaselineSummary

/** The map as it is on somebody's device, who may be offline. */
async function device(): Promise<MapDoc> {
  const doc = createMapDoc()
  receiveUpdate(doc, await test.services.rooms.bytesOf('sample'))
  return doc
}

/** Sends what was done on a device since it had the map. */
async function send(doc: MapDoc, since: Uint8Array): Promise<void> {
  await test.services.rooms.write('sample', Y.encodeStateAsUpdate(doc.doc, since), '')
}

async function edit(how: (doc: MapDoc) => void): Promise<void> {
  test.forward(60_000)
  const doc = await device()
  const since = Y.encodeStateVector(doc.doc)
  how(doc)
  await send(doc, since)
}

function put(doc: MapDoc, section: string, ...paragraphs: readonly string[]): void {
  const text = doc.textOf(`report:${section}`)
  text.delete(0, text.length)
  text.push(
    paragraphs.map((words) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      return paragraph
    }),
  )
}
const write = (section: string, ...paragraphs: readonly string[]) =>
  edit((doc) => put(doc, section, ...paragraphs))
const fact = (field: string, value: string) =>
  edit((doc) => void doc.write({ type: 'set-report-fact', report: 'report', field, value }))

const wordsOf = (map: Pick<PlainMap, 'reports'>): string => JSON.stringify(map.reports ?? [])

it('[BASE8] tells what of the report reads differently, beside the keys that programs rely on', async () => {
  await write('supporting', 'There are three gaps.', 'This stays.')
  await write('legal', 'Counsel doubts that it is lawful.')
  await fact('withheld-legal', 'Not for publication')
  const { id } = await make('As put')
  await write('supporting', 'There are four gaps.', 'This stays.', 'And a new one.')
  await write('legal', 'Counsel agrees that it is lawful.')
  await fact('number', '8a')
  const path = `/baselines/${id}/changes`
  const { report, ...others } = await json<MapDifference>(`${path}.json?to=now`)
  expect(others).toEqual({
    elements: { added: [], removed: [], changed: [] },
    links: { added: [], removed: [], changed: [] },
    cells: { gained: [], lost: [], changed: [] },
    findings: { opened: [], closed: [] },
  })
  expect(report.sections.changed.map(({ heading }) => heading)).toEqual([
    'B. Supporting information',
    'E. Legal implications',
  ])
  expect(report.sections.changed[0]?.paragraphs).toEqual([
    {
      change: 'changed',
      as: 'paragraph',
      before: 'There are three gaps.',
      after: 'There are four gaps.',
      words: [{ kept: 'There are ' }, { gone: 'three' }, { added: 'four' }, { kept: ' gaps.' }],
    },
    { change: 'added', as: 'paragraph', before: null, after: 'And a new one.' },
  ])
  expect(report.lines.added).toMatchObject([{ label: 'Report number', before: null, after: '8a' }])
  const paper = await (await owner.get(`${MAP}${path}.md`)).text()
  expect(paper).toContain('There are four gaps.')
  expect(paper).not.toContain('Counsel')
  const later = await make('Later')
  expect(await json(`${path}.json?to=${later.id}`)).toEqual({ report, ...others })
})

it('[BASE9] covers the words of the report by the hash of a baseline, and opens them again, also as a new map', async () => {
  await write('summary', 'As it was put.')
  const [first, same] = [await make('One'), await make('Same')]
  await write('summary', 'As it was amended.')
  const second = await make('Two')
  expect(same.hash).toBe(first.hash)
  expect(second.hash).not.toBe(first.hash)
  for (const [{ id }, words] of [
    [first, 'As it was put.'],
    [second, 'As it was amended.'],
  ] as const) {
    expect(wordsOf(await json<PlainMap>(`/baselines/${id}.json`))).toContain(words)
    const copy = await owner.send('POST', `${MAP}/baselines/${id}/duplicate`)
    const made = (await copy.json()) as { id: string }
    expect(wordsOf((await (await owner.get(`/api/maps/${made.id}.json`)).json()) as PlainMap)).toContain(
      words,
    )
  }
})

it('[HIS8] has the words of the report as they were at a moment, also as a new map', async () => {
  await write('summary', 'As it was put.')
  await fact('number', '8a')
  const then = test.services.clock()
  await write('summary', 'As it was amended.')
  const was = wordsOf(await json<PlainMap>(`/at.json?time=${then}`))
  expect(was).toContain('As it was put.')
  expect(was).toContain('8a')
  expect(was).not.toContain('amended')
  const copy = await owner.send('POST', `${MAP}/at/duplicate`, { time: String(then) })
  const made = (await copy.json()) as { id: string }
  expect(wordsOf((await (await owner.get(`/api/maps/${made.id}.json`)).json()) as PlainMap)).toBe(was)
  const changes = await json<MapDifference>(`/changes.json?since=${then}`)
  expect(changes.report.sections.changed.map(({ heading }) => heading)).toEqual(['Summary'])
})

it('[RPT35] gives the words of the report away as JSON, and takes them in again whole', async () => {
  await write('summary', 'As it was put.', 'In two paragraphs.')
  await fact('withheld-legal', 'Not for publication')
  const file = await json<PlainMap>('.json')
  const made = (await (await owner.send('POST', '/api/maps', { json: file })).json()) as { id: string }
  const again = (await (await owner.get(`/api/maps/${made.id}.json`)).json()) as PlainMap
  expect(again.reports).toEqual(file.reports)
  expect(wordsOf(again)).toContain('In two paragraphs.')
})

it('[RPT36] keeps what two people write in one section while both are offline, and tells each as theirs', async () => {
  await write('summary', 'The four outcomes are supported.')
  const [anna, ben] = [await device(), await device()]
  const since = Y.encodeStateVector(anna.doc)
  const run = (doc: MapDoc) => (doc.textOf('report:summary').get(0) as Y.XmlElement).get(0) as Y.XmlText
  run(anna).insert('The four outcomes '.length, 'of the strategy ')
  run(ben).insert(run(ben).length, ' Each has a lead.')
  const added = new Y.XmlElement('paragraph')
  added.insert(0, [new Y.XmlText('Written on a train.')])
  ben.textOf('report:summary').push([added])
  const { id } = await make('Before')
  test.forward(60_000)
  await send(ben, since)
  test.forward(60_000)
  await send(anna, since)
  const { report } = await json<MapDifference>(`/baselines/${id}/changes.json?to=now`)
  expect(report.sections.changed[0]?.paragraphs.map(({ after }) => after)).toEqual([
    'The four outcomes of the strategy are supported. Each has a lead.',
    'Written on a train.',
  ])
  const { history } = await json<{ history: readonly { what: string }[] }>('/disclosure.json')
  expect(JSON.stringify(history)).toContain('of the strategy')
})

it('[DIS6] discloses the words of the report, also those that are not for publication, and who wrote what when', async () => {
  await write('legal', 'Counsel doubts that it is lawful.')
  await fact('withheld-legal', 'Not for publication')
  await write('legal', 'Counsel agrees that it is lawful.')
  const disclosed = await json<{ content: PlainMap; history: readonly unknown[] }>('/disclosure.json')
  expect(wordsOf(disclosed.content)).toContain('Counsel agrees that it is lawful.')
  const said = JSON.stringify(disclosed.history)
  expect(said).toContain('Counsel doubts that it is lawful.')
  expect(said).toContain('is now not for publication')
  expect(said).toContain('“Counsel doubts that it is lawful.” became “Counsel agrees that it is lawful.”')
})
