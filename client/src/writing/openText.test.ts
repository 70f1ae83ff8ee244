// @vitest-environment jsdom
import { createMapDoc, encodeMap, receiveUpdate } from '@golden-thread/shared/document'
import { mapFromText } from '@golden-thread/shared/testing'
import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { openText } from './openText.ts'

const KEY = 'report:summary'

function person() {
  const map = createMapDoc()
  receiveUpdate(map, encodeMap(mapFromText`S1`))
  const at = document.createElement('div')
  document.body.append(at)
  const open = openText({
    at,
    text: map.textOf(KEY),
    labelledBy: 'l',
    describedBy: 'd',
    draw: (_what, kind) => ({ words: `<${kind}>`, isKnown: true }),
    onFocus: vi.fn(),
    onBlur: vi.fn(),
    onState: vi.fn(),
    toToolbar: vi.fn(),
  })
  return { map, open, at }
}

function meet(...people: readonly { map: { doc: Y.Doc } }[]): void {
  for (const from of people)
    for (const to of people) if (from !== to) Y.applyUpdate(to.map.doc, Y.encodeStateAsUpdate(from.map.doc))
}

it('[RPT30] keeps what two people put into one section on both sides of a field, and computes it for both', () => {
  const [ann, ben] = [person(), person()]
  ann.open.insert('field', 'headline', '')
  meet(ann, ben)
  ann.open.insert('field', 'lead', 'S1')
  ben.open.insert('block', 'claims', '')
  meet(ann, ben)
  meet(ann, ben)
  const text = ann.map.current().map.reportTexts.get(KEY)
  expect(ben.map.current().map.reportTexts.get(KEY)).toEqual(text)
  expect(JSON.stringify(text)).toMatch(/headline.*lead|lead.*headline/)
  expect(JSON.stringify(text)).toContain('claims')
  for (const { at } of [ann, ben]) expect(at.textContent).toContain('<headline>')
  for (const { open } of [ann, ben]) open.close()
})
