import { expect, it } from 'vitest'
import { apply, type Change, cellKey, elementId, linkIdOf, touchedBy } from '../model/index.ts'
import { createRandom, mapFromText, randomChange, randomMap } from '../testing/index.ts'
import { editWords } from './editWords.ts'
import { mapDifference } from './mapDifference.ts'

const map = mapFromText`
  proposal S1 "Safer streets"
  outcome O1 "Less harm"
  outcome O2 "More trust"
  S1 -> O1
`

function told(change: Change, on = map) {
  const after = apply(on, change)
  if (!after.ok) throw new Error(after.error.code)
  return { words: editWords(on, after.value, touchedBy(change)), after: after.value }
}

it('[DIF9] says what one edit changed, by the names of its moment', () => {
  const S1 = elementId('S1')
  expect(told({ type: 'edit-element', id: S1, code: 'S7', title: 'Safe streets' }).words).toEqual([
    'Proposal S7 Safe streets: code: S1 → S7; title: Safer streets → Safe streets',
  ])
  const gone = told({ type: 'delete-element', id: S1, at: 1 })
  expect(gone.words).toEqual(['Proposal S1 Safer streets was deleted'])
  expect(told({ type: 'restore-element', id: S1 }, gone.after).words).toEqual([
    'Proposal S1 Safer streets was restored',
  ])
  const link = linkIdOf('supports:S1>O1')
  expect(told({ type: 'edit-link', id: link, basis: 'assumed' }).words).toEqual([
    'Link “S1 Safer streets supports O1 Less harm”: basis: stated → assumed',
  ])
  expect(told({ type: 'delete-link', id: link, at: 1 }).words).toEqual([
    'Link “S1 Safer streets supports O1 Less harm” was deleted',
  ])
  const cell = cellKey('proposals-outcomes', S1, elementId('O2'))
  const assessment = { state: 'none', note: 'Nobody found one', by: 'Anna', at: 1 } as const
  expect(told({ type: 'assess-cell', cell, assessment }).words).toEqual([
    'Cell S1 Safer streets × O2 More trust (Proposals and the outcomes they support): not assessed → none, “Nobody found one”',
  ])
})

it('[DIF9] says something of every edit that changes a map (seeded)', () => {
  const random = createRandom(990)
  let now = randomMap(random, 60).map
  let seen = 0
  for (let at = 0; at < 60; at += 1) {
    const change = randomChange(now, random)
    const next = apply(now, change)
    if (!next.ok) continue
    const words = editWords(now, next.value, touchedBy(change))
    const { elements, links } = mapDifference(now, next.value, '2026-11-30')
    const differing = [...Object.values(elements), ...Object.values(links)].flat()
    if (differing.length > 0) expect(words, JSON.stringify(change)).not.toEqual([])
    seen += differing.length
    now = next.value
  }
  expect(seen).toBeGreaterThan(10)
})
