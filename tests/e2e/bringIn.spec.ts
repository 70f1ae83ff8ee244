import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { axeOn } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { card, details } from './screen.ts'

const CSV =
  'Ref,Proposal,Lead,Remarks\nS21,Warm homes,Tim Godwin,one\nS22,,,two\nS23,Dry cellars,New Person,three\n'

/** Drops a file on the page; a drop that the page does not take would make a browser leave it for the file. */
const drop = async (page: Page, name: string, content: Buffer) => {
  const taken = await page.evaluate(
    ({ file, base64 }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], file))
      return !window.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      )
    },
    { file: name, base64: content.toString('base64') },
  )
  expect(taken).toBe(true)
}

const barriers = async (page: Page) =>
  (await axeOn(page).include('[role=dialog]').analyze()).violations.map(({ id }) => id)

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

test('[IMP40] a file is dropped on a map, looked at on a phone, and brought in by keyboard', async ({
  map,
  open,
  api,
}) => {
  const page = await open(map.links.editor, { browser: { viewport: { width: 390, height: 844 } } })
  await drop(page, 'Plan of 2006.csv', Buffer.from(CSV))
  const dialog = page.getByRole('dialog', { name: 'Bring in a table' })
  await expect(dialog.getByText(/new, 0 changed, 0 as they are; 1 refused\./)).toBeVisible()
  await expect(dialog.getByText('Row 3, Proposal')).toBeVisible()
  expect(await barriers(page)).toEqual([])
  expect(await fits(page)).toBe(true)
  await page.setViewportSize({ width: 1280, height: 800 })
  await dialog.getByRole('button', { name: /^Bring in \d/ }).focus()
  await page.keyboard.press('Enter')
  await expect(card(page, 'S23')).toHaveAccessibleName(/^S23 Dry cellars, Proposal.*led by New Person/)
  await page.keyboard.press('Control+z')
  await expect(card(page, 'S23')).toHaveCount(0)

  // [IMP43] The map as a workbook goes out, is edited by two, and comes in again.
  const book = new ExcelJS.Workbook()
  const written = await (await api.get(`/api/maps/${map.id}.xlsx`)).body()
  await book.xlsx.load(Uint8Array.from(written).buffer as ArrayBuffer)
  book.getWorksheet('Proposals')?.eachRow((row) => {
    const code = row.getCell(1).value
    if (code === 'S1' || code === 'S2') row.getCell(2).value = `${code} by me`
  })
  const others = { import: { source: '', csv: 'Code,Proposal\nS1,By others' } }
  expect((await api.post(`/api/maps/${map.id}/imports`, { data: others })).status()).toBe(201)
  await expect(card(page, 'S1')).toHaveAccessibleName(/^S1 By others/)
  await page.setViewportSize({ width: 390, height: 844 })
  await drop(page, 'Edited.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
  const conflict = dialog.getByRole('row', { name: /S1 By others/ })
  await expect(conflict.getByRole('radio', { name: 'By others' })).toBeChecked()
  expect(await barriers(page)).toEqual([])
  expect(await fits(page)).toBe(true)
  await page.setViewportSize({ width: 1280, height: 800 })
  await conflict.getByRole('radio', { name: 'By others' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(conflict.getByRole('radio', { name: 'S1 by me' })).toBeChecked()
  await dialog.getByRole('checkbox', { name: /becomes “S2 by me”/ }).focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Bring in 1' }).press('Enter')
  await expect(card(page, 'S1')).toHaveAccessibleName(/^S1 S1 by me/)
  await expect(card(page, 'S2')).toHaveAccessibleName(/^S2 Counter terrorism/)
})

const PAPER = `1. The two priorities are;

• Safer streets;
• Warmer homes.

2. Nobody has said yet what follows.`

const KUMU = {
  elements: [
    { _id: 'a', label: 'Light the underpasses', type: 'Proposal', tags: ['night'] },
    { _id: 'b', label: 'Nobody knows this', type: 'Gadget' },
  ],
  connections: [{ _id: 'c', from: 'a', to: 'gone' }],
}

test('[IMP40] [XCH14] what is dropped on the list of maps makes one; on a map, a paper leads back to its words, and a model says what does not fit', async ({
  map,
  open,
  server,
}) => {
  const page = await open(map.links.owner)
  await page.goto(server.url)
  await expect(page.getByRole('button', { name: 'New map' })).toBeVisible()
  await drop(page, 'Plan of 2006.csv', Buffer.from(CSV))
  const home = page.getByRole('dialog', { name: 'New map' })
  await home.getByRole('combobox', { name: 'The map is a' }).selectOption('Corporate strategy')
  await expect(home.getByRole('combobox', { name: 'Of the kind' })).toHaveValue('proposal')
  await expect(home.getByText('Row 3, Proposal')).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await home.getByRole('button', { name: 'Make the map' }).click()
  await page.getByRole('button', { name: 'Open the map' }).click()
  await expect(card(page, 'S23')).toHaveAccessibleName(/^S23 Dry cellars, Proposal.*led by New Person/)

  // [IMP52] A list that is taken as another kind than is proposed, and from a card back into the words.
  await drop(page, 'Report 8a.txt', Buffer.from(PAPER))
  const paper = page.getByRole('dialog', { name: 'Bring in the text of a paper' })
  await paper.getByRole('combobox', { name: 'The list of paragraph 1 is' }).selectOption('Outcomes')
  await expect(paper.getByText('Outcome O1: Safer streets')).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await paper.getByRole('button', { name: /^Bring in \d/ }).click()
  await card(page, 'O2').click()
  await details(page).getByRole('button', { name: 'Where it stands in the text, Report 8a' }).click()
  const sources = page.getByRole('dialog', { name: 'Sources' })
  const words = sources.getByRole('region', { name: 'The text of Report 8a' })
  await expect(words.locator('[aria-current]')).toContainText('Warmer homes')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')

  // [IMP54]
  await drop(page, 'Night.json', Buffer.from(JSON.stringify(KUMU)))
  const model = page.getByRole('dialog', { name: 'Bring in a model of another program' })
  await expect(model.getByText(/has no kind for "Gadget"/)).toBeVisible()
  await expect(model.getByText(/has no element "gone"/)).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await model.getByRole('button', { name: 'Bring in 1' }).click()
  await expect(card(page, 'S24')).toHaveAccessibleName(/^S24 Light the underpasses/)
})
