import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits, type ReportText } from '../../model/index.ts'
import { mapFromText } from '../../testing/index.ts'
import {
  bytesOf,
  checkUpdate,
  compactUpdates,
  createMapDoc,
  encodeMap,
  fromPlain,
  type MapDoc,
  readMap,
  receiveUpdate,
  toPlain,
} from '../index.ts'

const KEY = 'report:summary'

function docOf(bytes: Uint8Array): MapDoc {
  const doc = createMapDoc()
  receiveUpdate(doc, bytes)
  return doc
}

const words = (text: string): ReportText => [{ type: 'paragraph', content: [{ type: 'text', text }] }]

/** As an editor leaves it. */
function type(doc: MapDoc, text: string, key = KEY): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  doc.textOf(key).push([paragraph])
}

const RICH: ReportText = [
  { type: 'heading', content: [{ type: 'text', text: 'Background' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'There are ' },
      { type: 'field', kind: 'findings', ref: 'gap' },
      { type: 'text', text: ' gaps', strong: true },
      { type: 'text', text: ', still', emphasis: true },
      { type: 'break' },
      { type: 'text', text: 'to be closed.' },
    ],
  },
  {
    type: 'list',
    ordered: true,
    items: [words('One'), [...words('Two'), { type: 'list', ordered: false, items: [words('Within')] }]],
  },
  { type: 'block', kind: 'matrix', ref: 'proposals-outcomes' },
]

it('[RPT20] carries the words of a section whole through a document, compaction, JSON and a copy', () => {
  const map = { ...mapFromText`S1 -> O1`, reportTexts: new Map([[KEY, RICH]]) }
  const bytes = encodeMap(map)
  expect(readMap(bytes).map.reportTexts.get(KEY)).toEqual(RICH)
  const doc = docOf(bytes)
  doc.write({ type: 'set-about', title: 'Another' })
  const compact = readMap(compactUpdates([bytes, bytesOf(doc)])).map
  expect(compact.reportTexts.get(KEY)).toEqual(RICH)
  const read = fromPlain(JSON.parse(JSON.stringify(toPlain(compact))))
  expect(read.ok && read.value.map.reportTexts.get(KEY)).toEqual(RICH)
  expect(readMap(encodeMap(compact)).map.reportTexts.get(KEY)).toEqual(RICH)
})

it('[RPT20] keeps what two people write in one section at once, begun by both', () => {
  const beginning = encodeMap(mapFromText`S1 -> O1`)
  const [here, there] = [docOf(beginning), docOf(beginning)]
  type(here, 'Ann')
  type(there, 'Bob')
  receiveUpdate(here, bytesOf(there))
  receiveUpdate(there, bytesOf(here))
  const text = here.current().map.reportTexts.get(KEY)
  expect(text).toHaveLength(2)
  expect(there.current().map.reportTexts.get(KEY)).toEqual(text)
})

it('[RPT20] tells once what was written, keeps the other sections the same objects, and has no empty section', () => {
  const doc = docOf(encodeMap(mapFromText`S1 -> O1`))
  type(doc, 'Equality', 'report:equality')
  const { map: before } = doc.current()
  let told = 0
  doc.subscribe(({ touched }) => {
    told += 1
    expect(touched.about).toBe(true)
    expect(touched.elements.size).toBe(0)
  })
  type(doc, 'Summary')
  const { map } = doc.current()
  expect(told).toBe(1)
  expect(map.reportTexts.get('report:equality')).toBe(before.reportTexts.get('report:equality'))
  expect(map.elements).toBe(before.elements)
  doc.textOf(KEY).push([new Y.XmlElement('paragraph')])
  expect(doc.current().map.reportTexts).toBe(map.reportTexts)
  doc.textOf(KEY).delete(0, doc.textOf(KEY).length)
  expect(doc.current().map.reportTexts.has(KEY)).toBe(false)
})

it('[RPT21] reads a part of a text that it does not know as something computed, and leaves it where it lies', () => {
  const doc = docOf(encodeMap(mapFromText`S1`))
  const [table, paragraph] = [new Y.XmlElement('table'), new Y.XmlElement('paragraph')]
  paragraph.insert(0, [new Y.XmlElement('mention')])
  doc.textOf(KEY).push([table, paragraph])
  const text: ReportText = [
    { type: 'block', kind: 'table', ref: '' },
    { type: 'paragraph', content: [{ type: 'field', kind: 'mention', ref: '' }] },
  ]
  expect(doc.current().map.reportTexts.get(KEY)).toEqual(text)
  doc.write({ type: 'set-report-fact', report: 'report', field: 'number', value: '8a' })
  expect(doc.textOf(KEY).length).toBe(2)
})

it('[RPT21] bounds a text, its lists and the number of sections, says so, and reads the same in every copy', () => {
  const doc = docOf(encodeMap(mapFromText`S1`))
  type(doc, 'x'.repeat(limits.REPORT_TEXT_CHARS_MAX + 10))
  doc.doc.transact(() => {
    let list = new Y.XmlElement('bullet_list')
    doc.textOf('report:deep').push([list])
    for (let deep = 0; deep < 500; deep += 1) {
      const [item, next] = [new Y.XmlElement('list_item'), new Y.XmlElement('bullet_list')]
      list.push([item])
      item.push([next])
      list = next
    }
    for (let at = 0; at < limits.REPORT_SECTIONS_MAX + 3; at += 1) type(doc, 'Words', `report:s${at}`)
  })
  const { map, problems } = doc.current()
  expect(map.reportTexts.size).toBe(limits.REPORT_SECTIONS_MAX)
  const long = [...map.reportTexts.values()].flat()[0]
  expect(long?.type).toBe('paragraph')
  expect(problems.map(({ code }) => code)).toEqual(['too-much', 'report-unreadable', 'report-unreadable'])
  const copy = readMap(bytesOf(doc)).map
  expect([...copy.reportTexts.keys()]).toEqual([...map.reportTexts.keys()])
})

it('[RPT21] passes over roots whose names are of no section, and a file whose section is none', () => {
  const doc = docOf(encodeMap(mapFromText`S1`))
  type(doc, 'Words', 'no key of ours')
  type(doc, 'Words', 'a:b:c')
  expect(doc.current().map.reportTexts.size).toBe(0)
  const file = { ...toPlain(mapFromText`S1`), reports: [{ report: 'a:b', section: 'c', text: [] }] }
  expect(fromPlain(file)).toMatchObject({ ok: false, error: { message: expect.stringContaining('a:b') } })
  const odd = { ...file, reports: [{ report: 'r', section: 's', text: [{ type: 'video' }] }] }
  expect(fromPlain(odd)).toMatchObject({ ok: false, error: { message: expect.stringContaining('video') } })
})

it('[RPT22] keeps lines of the front sheet that two people fill in at once, and takes one back', () => {
  const beginning = encodeMap(mapFromText`S1 -> O1`)
  const [here, there] = [docOf(beginning), docOf(beginning)]
  here.write({ type: 'set-report-fact', report: 'report', field: 'number', value: '8a' })
  there.write({ type: 'set-report-fact', report: 'report', field: 'date', value: '29 September 2005' })
  receiveUpdate(here, bytesOf(there))
  expect([...here.current().map.reportFacts]).toEqual([
    ['report:date', '29 September 2005'],
    ['report:number', '8a'],
  ])
  const read = fromPlain(JSON.parse(JSON.stringify(toPlain(here.current().map))))
  expect(read.ok && [...read.value.map.reportFacts]).toEqual([...here.current().map.reportFacts])
  here.write({ type: 'set-report-fact', report: 'report', field: 'number', value: null })
  expect(here.current().map.reportFacts.has('report:number')).toBe(false)
  expect(here.write({ type: 'set-report-fact', report: 'a:b', field: 'x', value: '1' })).toMatchObject({
    ok: false,
    error: { code: 'report-key-unfit' },
  })
})

it('[RPT23] tells by the update alone that the words of reports are written in a later schema', () => {
  const doc = docOf(encodeMap(mapFromText`S1`))
  expect(doc.current().textSchema).toBe(1)
  const before = Y.encodeStateVector(doc.doc)
  doc.doc.getMap('about').set('text-schema:3', true)
  expect(checkUpdate(Y.encodeStateAsUpdate(doc.doc, before))).toMatchObject({ textSchema: 3 })
  expect(checkUpdate(compactUpdates([bytesOf(doc)]))).toMatchObject({ textSchema: 3 })
  expect(doc.current().textSchema).toBe(3)
})
