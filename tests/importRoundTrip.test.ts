import { planTables, readBase, tableFromCsv, tripTables } from '@golden-thread/shared/imports'
import {
  aliveElements,
  type Element,
  type ElementId,
  elementId,
  emptyMap,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { createRandom, type Random, randomMap, testFramework2 } from '@golden-thread/shared/testing'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../server/src/exports/index.ts'
import { readWorkbook } from '../server/src/imports/index.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]

function context() {
  let made = 0
  const newId = (): ElementId => {
    made += 1
    return elementId(`brought${made}`)
  }
  return { by: 'Ann', at: 1, newId }
}

/** A workbook as another program leaves it: opened, edited and saved by one that knows nothing of us. */
async function saved(
  map: StrategyMap,
  edit: (book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const bytes = await formatOf('map', 'xlsx')!.write(map)
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  edit(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function broughtBack(map: StrategyMap, bytes: Uint8Array) {
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(read.error)
  const base = readBase(read.value)
  if (!base) throw new Error('The hidden sheet is gone.')
  const planned = planTables(map, { tables: tripTables(read.value, base), base, source: '' }, context())
  if (!planned.ok) throw new Error(planned.error.sentence)
  return planned.value
}

/** The sheet with the most elements, its heads, and the rows of elements under them. */
function sheetIn(book: ExcelJS.Workbook) {
  const sheets = book.worksheets.filter(({ name }) => name !== 'Links' && name !== 'Golden Thread')
  const sheet = sheets.toSorted((a, b) => b.rowCount - a.rowCount)[0]!
  let head = 0
  sheet.eachRow((row, at) => {
    if ((row.values as unknown[]).includes('Golden Thread id')) head = at
  })
  const heads = (sheet.getRow(head).values as unknown[]).map(String)
  return { sheet, head, column: (name: string) => heads.indexOf(name) }
}

describe('a random map', () => {
  it.each(SEEDS)(
    'goes out as a workbook, is saved by another program, and comes in unchanged: seed %i',
    async (seed) => {
      const { map } = randomMap(createRandom(seed), 250, testFramework2)
      const back = await broughtBack(map, await saved(map))
      expect(back.report.refused).toEqual([])
      expect(back.change).toEqual({ type: 'batch', changes: [] })
    },
  )

  it.each(SEEDS)('has each damage to its workbook named: seed %i', async (seed) => {
    const random: Random = createRandom(seed)
    const { map } = randomMap(random, 250, testFramework2)
    const said = { dropped: '', renamed: '' }
    const bytes = await saved(map, (book) => {
      const { sheet, head, column } = sheetIn(book)
      const last = sheet.rowCount
      const ids = Array.from({ length: last - head }, (_, at) =>
        String(sheet.getRow(head + 1 + at).getCell(column('Golden Thread id')).value),
      )
      const [first, second] = [random.below(ids.length), random.below(ids.length)]
      said.renamed = ids[first]!
      sheet.getRow(head + 1 + first).getCell(column('Title')).value = 'Renamed outside'
      if (second !== first) {
        said.dropped = ids[second]!
        sheet.spliceRows(head + 1 + second, 1)
      }
      sheet.addRow(['', 'Added outside'])
    })
    const { report, after } = await broughtBack(map, bytes)
    expect(after.elements.get(elementId(said.renamed))?.title).toBe('Renamed outside')
    expect(report.created).toBe(1)
    expect(report.changed).toBe(1)
    expect(report.refused.map(({ code }) => code)).toEqual(said.dropped ? ['row-gone'] : [])
    if (said.dropped)
      expect(after.elements.get(elementId(said.dropped))).toEqual(map.elements.get(elementId(said.dropped)))
  })

  it.each(SEEDS)('goes out as CSV and makes the same elements in an empty map: seed %i', async (seed) => {
    const { map } = randomMap(createRandom(seed), 120, testFramework2)
    const plain = distinct(map)
    const csv = new TextDecoder().decode(await formatOf('map', 'elements.csv')!.write(plain))
    const planned = planTables(
      emptyMap(testFramework2, ''),
      { tables: [{ table: tableFromCsv(csv, 'Elements'), choices: { as: 'elements' } }], source: '' },
      context(),
    )
    if (!planned.ok) throw new Error(planned.error.sentence)
    const told = new Set(planned.value.report.refused.map(({ row }) => row))
    const rows = aliveElements(plain).length
    // What cannot come in by itself (a title of nothing but spaces) is told with its row, and the rest is there.
    expect(planned.value.report.counts.elements.created + told.size).toBeGreaterThanOrEqual(rows)
  })
})

/** Without codes and titles that two have, which no table can tell apart. */
function distinct(map: StrategyMap): StrategyMap {
  const elements = new Map<ElementId, Element>()
  for (const [at, element] of aliveElements(map).entries())
    elements.set(element.id, {
      ...element,
      code: `${element.code.replace(/\W/g, '') || 'X'}${at}`,
      title: `Title ${at}`,
    })
  return { ...map, elements, links: new Map() }
}
