import { expect, it } from 'vitest'
import { limits } from '../../model/index.ts'
import { mapFromText } from '../../testing/index.ts'
import { bytesOf, createMapDoc, encodeMap, fromPlain, type MapDoc, receiveUpdate, toPlain } from '../index.ts'

function docOf(bytes: Uint8Array): MapDoc {
  const doc = createMapDoc()
  receiveUpdate(doc, bytes)
  return doc
}

it('[DOC26] keeps the addresses of two sources that are given at once', () => {
  const beginning = encodeMap(mapFromText`S1 -> O1`)
  const [here, there] = [docOf(beginning), docOf(beginning)]
  here.write({ type: 'set-source', source: 'Report 8a', address: 'https://example.org/8a' })
  there.write({ type: 'set-source', source: 'Annex', address: 'https://example.org/annex' })
  receiveUpdate(here, bytesOf(there))
  receiveUpdate(there, bytesOf(here))
  for (const doc of [here, there])
    expect([...doc.current().map.sources]).toEqual([
      ['Annex', 'https://example.org/annex'],
      ['Report 8a', 'https://example.org/8a'],
    ])
})

it('[DOC26] reads no address that would run something, says so, and leaves it where it lies', () => {
  const doc = docOf(encodeMap(mapFromText`S1 -> O1`))
  const about = doc.doc.getMap('about')
  about.set('source:Trap', 'javascript:alert(1)')
  about.set('source:Number', 7)
  about.set('source:Report 8a', 'https://example.org/8a')
  expect([...doc.current().map.sources.keys()]).toEqual(['Report 8a'])
  expect(doc.current().problems.map(({ code }) => code)).toEqual(['source-unreadable', 'source-unreadable'])
  expect(about.get('source:Trap')).toBe('javascript:alert(1)')
})

it('[DOC26] gives the same map of addresses while only the title changes', () => {
  const doc = docOf(encodeMap(mapFromText`S1`))
  doc.write({ type: 'set-source', source: 'Report 8a', address: 'https://example.org/8a' })
  const { sources } = doc.current().map
  doc.write({ type: 'set-about', title: 'Another' })
  expect(doc.current().map.sources).toBe(sources)
})

it('[DOC3] reads no more addresses than a map may have, the same in every copy', () => {
  const doc = docOf(encodeMap(mapFromText`S1`))
  const about = doc.doc.getMap('about')
  for (let at = limits.SOURCES_MAX + 5; at > 0; at -= 1) about.set(`source:${at}`, 'https://example.org')
  expect(doc.current().map.sources.size).toBe(limits.SOURCES_MAX)
  expect([...docOf(bytesOf(doc)).current().map.sources.keys()]).toEqual([...doc.current().map.sources.keys()])
})

it('[DOC42] refuses a file with an address that is not one of the web', () => {
  const file = { ...toPlain(mapFromText`S1`), sources: [{ source: 'Trap', address: 'javascript:alert(1)' }] }
  expect(fromPlain(file)).toMatchObject({ ok: false, error: { message: expect.stringContaining('Trap') } })
  const { sources: _, ...former } = toPlain(mapFromText`S1`)
  expect(fromPlain(former).ok).toBe(true)
})

it('[TXI1] keeps the words of two sources that are brought at once, and gives them to a file and back', () => {
  const beginning = encodeMap(mapFromText`S1 -> O1`)
  const [here, there] = [docOf(beginning), docOf(beginning)]
  here.write({ type: 'set-source-text', source: 'Report 8a', text: '1. One\n2. Two' })
  there.write({ type: 'set-source-text', source: 'Annex', text: 'Words' })
  receiveUpdate(here, bytesOf(there))
  receiveUpdate(there, bytesOf(here))
  const texts = [
    ['Annex', 'Words'],
    ['Report 8a', '1. One\n2. Two'],
  ]
  for (const doc of [here, there]) expect([...doc.current().map.texts]).toEqual(texts)
  const read = fromPlain(JSON.parse(JSON.stringify(toPlain(here.current().map))))
  expect(read.ok && [...read.value.map.texts]).toEqual(texts)
})

it('[TXI1] reads no text that is none or too long, says so, and keeps the others the same', () => {
  const doc = docOf(encodeMap(mapFromText`S1`))
  const about = doc.doc.getMap('about')
  about.set('text:Number', 7)
  about.set('text:Long', 'x'.repeat(limits.SOURCE_TEXT_CHARS_MAX + 1))
  about.set('text:Report 8a', 'Words')
  const { map, problems } = doc.current()
  expect([...map.texts]).toEqual([['Report 8a', 'Words']])
  expect(problems.map(({ code }) => code)).toEqual(['source-unreadable', 'source-unreadable'])
  doc.write({ type: 'set-about', title: 'Another' })
  expect(doc.current().map.texts).toBe(map.texts)
})
