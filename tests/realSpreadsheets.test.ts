import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sampleMap } from '@golden-thread/shared/frameworks'
import { decodeText, planTables } from '@golden-thread/shared/imports'
import {
  aliveElements,
  type ElementId,
  elementId,
  emptyMap,
  linkReading,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { shownLinks } from '@golden-thread/shared/queries'
import { testFramework2 } from '@golden-thread/shared/testing'
import { describe, expect, it } from 'vitest'
import { importTables } from '../server/src/imports/index.ts'

const file = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`fixtures/spreadsheets/${name}`, import.meta.url)))

/** What an import makes of a file, as it comes over HTTP. */
async function imported(map: StrategyMap, name: string, sheet?: string, choices: { as?: 'matrix' } = {}) {
  const given = name.endsWith('.csv')
    ? { csv: decodeText(file(name)) }
    : { xlsx: file(name).toString('base64') }
  const read = await importTables({ source: '', choices, ...(sheet ? { sheet } : {}), ...given })
  if (!read.ok) throw new Error(read.error)
  let made = 0
  const newId = (): ElementId => {
    made += 1
    return elementId(`new${map.elements.size}x${made}`)
  }
  const planned = planTables(map, { ...read.value, source: '' }, { by: 'Ann', at: 1, newId })
  if (!planned.ok) throw new Error(planned.error.sentence)
  const { report, after } = planned.value
  return {
    after,
    report,
    sheets: read.value.sheets,
    counts: [report.created, report.matched, report.changed],
    told: [
      ...report.refused.map(({ row, code }) => `${row} ${code}`),
      ...report.repaired.map(({ row, sentence }) => `${row} ${sentence}`),
    ],
  }
}

const empty = emptyMap(testFramework2, 'Plan')
const proposals = (map: StrategyMap) =>
  aliveElements(map, 'proposal').map(({ code, title, fields }) => [
    code,
    title,
    fields['decided'],
    fields['cost'],
    Number(fields['budget']),
    fields['agreed'],
  ])
const readings = (map: StrategyMap) => shownLinks(map).map((link) => linkReading(map, link))

const S1 = ['S1', 'Close the loop—fully', '2006-03-29', 12, 1.5, true]
const S2 = ['S2', '=Streets+lights', '2006-04-01', 8.5, 0.25, false]
const S3 = ['S3', 'Zoë’s café: £32m of works', '2006-05-10', 4, 32, true]
const S4 = ['S4', 'Withdrawn in committee', '2006-06-01', 99, 9, false]
const S5 = ['S5', 'Light the park', '2006-07-31', 0.3, 2, true]

const SPACES = '4 Spaces that do not break, or signs that show nothing, became plain spaces.'
const PAGE = '6 The number of a page stands here; the row was left out.'
const HEADS = '7 The heads stand here again, as at the top of a page; the row was left out.'
const TOTAL = '11 This row is a total. Its figures add up, and it was not taken as an element.'
const UNUSED = '3 Nothing was taken from the column Internal no. Say what it is, or that it is left out.'

describe('[IMP55] a spreadsheet that LibreOffice wrote', () => {
  it('is read to the cell, and all that was put right in it is told with its row', async () => {
    const { after, sheets, counts, told } = await imported(empty, 'plan.xlsx')
    expect(sheets).toEqual([
      { name: 'Plan', isHidden: false, rows: 11 },
      { name: 'Marks', isHidden: false, rows: 4 },
      { name: 'Last year', isHidden: true, rows: 2 },
    ])
    expect(proposals(after)).toEqual([S1, S2, S3, S5])
    expect(readings(after)).toHaveLength(4)
    expect(readings(after).filter((reading) => /Ann Lee/.test(reading))).toHaveLength(3)
    expect(counts).toEqual([10, 0, 0])
    expect(told).toEqual([
      '9 row-hidden',
      '3 Budget (£ million) is hidden in the sheet, and was taken. Leave it out if nobody is to see it.',
      UNUSED,
      SPACES,
      '5 Lead is merged with the row above, and was taken from there.',
      PAGE,
      HEADS,
      TOTAL,
    ])
  })

  it('is read the same from its CSV in Windows-1252, which has no hidden rows and no merges', async () => {
    const { after, counts, told } = await imported(empty, 'plan.csv')
    expect(proposals(after)).toEqual([S1, S2, S3, S4, S5])
    expect(counts).toEqual([11, 0, 0])
    expect(told).toEqual([UNUSED, SPACES, PAGE, HEADS, TOTAL])
    const both = await imported((await imported(empty, 'plan.xlsx')).after, 'plan.csv')
    expect(both.counts).toEqual([2, 7, 0])
    expect(proposals(both.after)).toEqual([S1, S2, S3, S4, S5])
  })

  it('has ticks of several hands, and a hidden sheet that comes in only when it is asked for', async () => {
    const plan = await imported(empty, 'plan.xlsx')
    const marks = await imported(plan.after, 'plan.xlsx', 'Marks', { as: 'matrix' })
    expect(marks.told).toEqual([])
    expect(marks.counts).toEqual([8, 3, 0])
    expect(readings(marks.after).filter((reading) => /supports/.test(reading))).toHaveLength(5)
    const old = await imported(plan.after, 'plan.xlsx', 'Last year')
    expect(old.counts).toEqual([1, 0, 0])
  })
})

it('[IMP55] a workbook of ours that LibreOffice saved again brings in the one title that was edited in it', async () => {
  const map = sampleMap()
  const { after, told, counts } = await imported(map, 'strategy-edited.xlsx')
  const [one] = aliveElements(map, 'proposal').filter(({ code }) => code === 'S1')
  expect(after.elements.get(one!.id)?.title).toBe('Safer neighbourhoods, street by street')
  expect(told).toEqual([])
  expect(counts).toEqual([0, 14, 1])
  const same = [...after.elements].filter(([id, each]) => map.elements.get(id) === each)
  expect(same).toHaveLength(map.elements.size - 1)
  expect([...after.links.keys()]).toEqual([...map.links.keys()])
})
