import { describe, expect, it } from 'vitest'
import { apply, type Change, elementId, type StrategyMap } from '../model/index.ts'
import { mapFromTextIn, testFramework2 } from '../testing/index.ts'
import { importPlanned, importTables, tableFromCsv } from './index.ts'

const map = mapFromTextIn('proposal S1 "Alpha"; proposal S2 "Beta"; outcome O1 "Calm"', testFramework2)

const planned = () => {
  let count = 0
  const newId = () => {
    count += 1
    return elementId(`new${count}`)
  }
  const table = tableFromCsv('Code,Proposal\nS1,Alpha two\nS3,Gamma', 'Plan')
  const made = importTables(map, { tables: [{ table, choices: {} }], source: '' }, { by: '', at: 1, newId })
  if (!made.ok) throw new Error('refused')
  return { ...made.value, from: map }
}

const after = (change: Change): StrategyMap => {
  const result = apply(map, change)
  if (!result.ok) throw new Error('refused')
  return result.value
}

describe('[IMP46] what was planned beside the page', () => {
  it('is written where others only moved cards, or wrote words of their own', () => {
    const moved = after({ type: 'move-elements', positions: new Map([[elementId('S2'), { x: 5, y: 5 }]]) })
    const plan = planned()
    expect(importPlanned(map, plan)).toMatchObject({
      ok: true,
      value: { report: { created: 1, changed: 1 } },
    })
    const edit = importPlanned(moved, plan)
    expect(edit.ok && apply(moved, edit.value.change).ok).toBe(true)
  })

  it.each<[string, Change]>([
    ['renamed what a row may be matched with', { type: 'edit-element', id: elementId('S2'), title: 'Gamma' }],
    ['changed what it writes', { type: 'edit-element', id: elementId('S1'), title: 'By others' }],
    ['deleted something', { type: 'delete-element', id: elementId('O1'), at: 1 }],
  ])('is planned again where others %s', (_, change) => {
    expect(importPlanned(after(change), planned())).toEqual({ ok: false, error: { code: 'unchanged' } })
  })
})
