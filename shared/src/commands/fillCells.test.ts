import { expect, it } from 'vitest'
import { apply, elementId, explainRefusal, invert, type StrategyMap } from '../model/index.ts'
import { cellWords, lookAt, type RegisterCell, registerTable } from '../queries/index.ts'
import { mapFromTextIn, testFramework2 } from '../testing/index.ts'
import type { EditContext } from './command.ts'
import { type FillIntent, fillCells } from './fillCells.ts'

const map = mapFromTextIn(
  'proposal S1 "Safer"; proposal S2 "Warmer"; person L1 "Ann"; S1 -> O1',
  testFramework2,
)
const S1 = elementId('S1')
const S2 = elementId('S2')
const table = registerTable(map, 'proposal')
const column = (key: string): RegisterCell => {
  const found = table?.columns.find((each) => each.key === key)
  if (!found) throw new Error(`There is no column "${key}".`)
  return found
}

let ids = 0
const context: EditContext = {
  by: 'Ann',
  at: 7,
  newId: () => {
    ids += 1
    return elementId(`new${ids}`)
  },
}

function done(before: StrategyMap, intent: FillIntent) {
  const edit = fillCells(before, intent, context)
  if (!edit.ok) throw new Error(explainRefusal(edit.error))
  const after = apply(before, edit.value.change)
  if (!after.ok) throw new Error(explainRefusal(after.error))
  const undone = apply(after.value, invert(before, edit.value.change, context.at))
  return { ...edit.value, map: after.value, undone }
}
const refusedBecause = (before: StrategyMap, intent: FillIntent): string => {
  const edit = fillCells(before, intent, context)
  return edit.ok ? 'done' : explainRefusal(edit.error)
}

it.each([
  ['code', 'S9', 'S9'],
  ['title', ' A title\nof two lines ', 'A title of two lines'],
  ['field cost', '25', '25'],
  ['field cost', 'about 20', 'about 20'],
  ['field decided', 'end of 2006', 'end of 2006'],
  ['field agreed', 'y', 'Yes'],
  ['field agreed', 'Blank', ''],
  ['field health', 'aMBER', 'Amber'],
  ['field owner', 'ann', 'L1 Ann'],
  ['field owner', 'L1', 'L1 Ann'],
  ['field page', 'https://example.org/', 'https://example.org/'],
  ['period spend 2006/07', '£4m', '£4m'],
])('[REG1] reads a text as the type of its field asks: %s, %j', (key, text, shown) => {
  const { map: after } = done(map, { cells: [{ id: S1, column: column(key), text }] })
  const element = after.elements.get(S1)
  expect(element && cellWords(lookAt(after), element, column(key))).toBe(shown)
})

it.each([
  ['field health', 'Hgh', 'S1 Safer, Health: “Hgh” is not one of: Red, Amber, Green'],
  ['field owner', 'Nobody', 'S1 Safer, Owner: “Nobody” names no lead of this map'],
  ['field agreed', 'perhaps', 'S1 Safer, Agreed: “perhaps” is neither yes nor no'],
  ['field page', 'example', 'S1 Safer, Page: “example” is not the address of a page'],
  ['code', 'x'.repeat(41), 'S1 Safer, Code: a code has at most 40 characters'],
])('[REG2] refuses what cannot stand in a cell, with its row and the reason: %s', (key, text, why) => {
  expect(refusedBecause(map, { cells: [{ id: S1, column: column(key), text }] })).toContain(why)
})

it('[REG2] applies nothing of a block of which one cell is refused, and tells every such cell in one sentence', () => {
  const cells = [
    { id: S1, column: column('title'), text: 'Safest' },
    { id: S1, column: column('field health'), text: 'Blue' },
    { id: S2, column: column('field health'), text: 'Pink' },
  ]
  const sentence = refusedBecause(map, { cells, rows: [{ kind: 'proposal', cells: [] }] })
  expect(sentence).toBe(
    'Nothing was changed, because 2 cells cannot hold what was put there (S1 Safer, Health: “Blue” is not one of: Red, Amber, Green; S2 Warmer, Health: “Pink” is not one of: Red, Amber, Green). Correct them and try again.',
  )
})

it('[REG3] fills many cells and adds rows as one step, which one undo takes back', () => {
  const filled = done(map, {
    cells: [
      { id: S1, column: column('title'), text: 'Safest' },
      { id: S2, column: column('period spend 2006/07'), text: '3' },
    ],
    rows: [
      {
        kind: 'proposal',
        cells: [
          { column: column('title'), text: 'New' },
          { column: column('field health'), text: 'green' },
          { column: column('period spend 2007/08'), text: '7' },
        ],
      },
    ],
  })
  const [made] = filled.made
  expect(filled.map.elements.get(made ?? S1)).toMatchObject({
    code: 'S3',
    title: 'New',
    fields: { health: 'Green', spend: { '2007/08': 7 } },
  })
  expect(filled.map.elements.get(S2)?.fields.spend).toEqual({ '2006/07': 3 })
  expect(filled.undone.ok && filled.undone.value.elements.get(S1)).toEqual(map.elements.get(S1))
  expect(filled.label).toBe('Fill in 5 cells')
})

it('[REG4] keeps what cannot be read as it is written, and tells it; a blank is blank and not 0', () => {
  const odd = done(map, { cells: [{ id: S1, column: column('field decided'), text: '31 February 2006' }] })
  expect(odd.map.elements.get(S1)?.fields.decided).toBe('31 February 2006')
  expect(odd.unread).toMatchObject([{ row: 'S1 Safer', column: 'Decided on' }])
  const filled = done(map, { cells: [{ id: S1, column: column('period spend 2006/07'), text: '0' }] })
  expect(filled.map.elements.get(S1)?.fields.spend).toEqual({ '2006/07': 0 })
  const blank = done(filled.map, { cells: [{ id: S1, column: column('period spend 2006/07'), text: '' }] })
  expect(blank.map.elements.get(S1)?.fields.spend).toBeUndefined()
})

it('[REG5] keeps what others wrote in a text meanwhile', () => {
  const theirs = done(map, { cells: [{ id: S1, column: column('title'), text: 'Much Safer' }] })
  const both = done(theirs.map, {
    cells: [{ id: S1, column: column('title'), text: 'Safer streets', before: 'Safer' }],
  })
  expect(both.map.elements.get(S1)?.title).toBe('Much Safer streets')
})

it('[REG6] is no change, and no fault, where the cell says so already', () => {
  const owner = done(map, { cells: [{ id: S1, column: column('field owner'), text: 'L1' }] }).map
  expect(
    fillCells(owner, { cells: [{ id: S1, column: column('field owner'), text: 'L1 Ann' }] }, context),
  ).toMatchObject({ ok: false, error: { code: 'unchanged' } })
})
