import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import Papa from 'papaparse'
import { expect, test } from './fixtures.ts'

/** What the worked example has to come out as, counted by hand from the source paper. */
const COUNTS = { Direct: 8, 'Direct (inferred)': 5, Through: 2, None: 29 }
const SENTENCE = 'Each of the 4 outcomes is directly supported by at least one proposal.'
const OUTCOMES = ['O1', 'O2', 'O3', 'O4']

/** One of the three files, downloaded as a person would from the menu of the top bar. */
async function downloaded(page: Page, item: RegExp): Promise<Buffer> {
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ])
  expect(download.suggestedFilename()).toContain('Corporate Strategy 2006-2009')
  return readFile(await download.path())
}

/** Counts the words of the cells below the outcomes, and checks that no cell of any row is empty. */
function countsOf(rows: readonly (readonly string[])[]): Record<string, number> {
  const [head, ...body] = rows
  const columns = OUTCOMES.map((code) => head?.findIndex((words) => words.startsWith(code)) ?? -1)
  expect(columns, 'the header row').not.toContain(-1)
  const counts: Record<string, number> = { Direct: 0, 'Direct (inferred)': 0, Through: 0, None: 0 }
  for (const row of body) {
    expect(row, row[0]).toHaveLength(head?.length ?? 0)
    for (const [index, words] of row.entries()) expect(words, `${row[0]}, column ${index + 1}`).not.toBe('')
    for (const column of columns) {
      const word = row[column]?.replace(/^Through .*/, 'Through') ?? ''
      counts[word] = (counts[word] ?? 0) + 1
    }
  }
  return counts
}

async function wordRows(buffer: Buffer): Promise<string[][]> {
  const { value: html } = await mammoth.convertToHtml({ buffer })
  expect(html).toContain(SENTENCE)
  expect(html, 'no merged cell').not.toMatch(/colspan|rowspan/)
  const table = [...html.matchAll(/<table>(.*?)<\/table>/g)].find(([, body]) =>
    body?.includes('Safer Neighb'),
  )
  expect(table?.[1], 'a header row that repeats').toContain('<thead>')
  return [...(table?.[1] ?? '').matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...(row ?? '').matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, words]) =>
      (words ?? '').replace(/<[^>]+>/g, ''),
    ),
  )
}

async function sheetRows(buffer: Buffer): Promise<string[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(
    buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer,
  )
  const sheet = book.getWorksheet('Coverage')
  const cover: string[] = []
  book.eachSheet((each) => each.eachRow((row) => row.eachCell((cell) => cover.push(cell.text))))
  expect(cover.join('\n')).toContain(SENTENCE)
  const rows: string[][] = []
  sheet?.eachRow((row) => {
    const words: string[] = []
    row.eachCell({ includeEmpty: true }, (cell) => words.push(cell.text))
    rows.push(words)
  })
  const head = rows.findIndex((row) => OUTCOMES.every((code) => row.some((words) => words.startsWith(code))))
  return rows.slice(head).filter(([first], index) => index === 0 || /^S\d/.test(first ?? ''))
}

function csvRows(buffer: Buffer): string[][] {
  const { data, errors } = Papa.parse<string[]>(
    buffer
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimEnd(),
  )
  expect(errors).toEqual([])
  return data
}

const FORMATS = [
  { format: 'docx', item: /^Word document/, rowsOf: wordRows },
  { format: 'xlsx', item: /^Excel workbook/, rowsOf: sheetRows },
  { format: 'csv', item: /^Comma-separated/, rowsOf: csvRows },
] as const

for (const { format, item, rowsOf } of FORMATS) {
  test(`the coverage matrix is taken away as .${format}, and says what the screen says`, async ({
    map,
    open,
    api,
  }) => {
    const page = await open(map.links.viewer, { view: 'matrix' })
    await expect(page.getByText(SENTENCE)).toBeVisible()
    const rows = await rowsOf(await downloaded(page, item))
    expect(rows).toHaveLength(12)
    expect(countsOf(rows)).toEqual(COUNTS)

    // Programs get the same file without a page.
    const answer = await api.get(`/api/maps/${map.id}/matrices/proposals-outcomes.${format}`)
    expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
    expect(await rowsOf(await answer.body())).toEqual(rows)
  })
}

test('a covering sentence that the table does not carry is not printed: the exceptions are', async ({
  map,
  open,
  api,
}) => {
  const page = await open(map.links.editor, { view: 'matrix' })
  await page.getByRole('row', { name: /^S6 / }).getByRole('gridcell').nth(2).click()
  await page.keyboard.press('n')
  await expect(page.getByText(SENTENCE)).toHaveCount(0)
  const told = '3 of the 4 outcomes are directly supported by at least one proposal.'
  await expect(page.getByText(told)).toBeVisible()

  const word = async () => {
    const answer = await api.get(`/api/maps/${map.id}/matrices/proposals-outcomes.docx`)
    return (await mammoth.extractRawText({ buffer: await answer.body() })).value
  }
  await expect.poll(word).toContain(told)
  expect(await word()).not.toContain(SENTENCE)
})
