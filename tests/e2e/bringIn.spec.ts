import { axeOn } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { card } from './screen.ts'

const CSV =
  'Ref,Proposal,Lead,Remarks\nS21,Warm homes,Tim Godwin,one\nS22,,,two\nS23,Dry cellars,New Person,three\n'

test('[IMP40] a file is dropped on a map, looked at on a phone, and brought in by keyboard', async ({
  map,
  open,
}) => {
  const page = await open(map.links.editor, { browser: { viewport: { width: 390, height: 844 } } })
  await page.evaluate((csv) => {
    const data = new DataTransfer()
    data.items.add(new File([csv], 'Plan of 2006.csv', { type: 'text/csv' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, CSV)
  const dialog = page.getByRole('dialog', { name: 'Bring in a table' })
  await expect(dialog.getByText(/new, 0 changed, 0 as they are; 1 refused\./)).toBeVisible()
  await expect(dialog.getByText('Row 3, Proposal')).toBeVisible()
  expect((await axeOn(page).include('[role=dialog]').analyze()).violations).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.setViewportSize({ width: 1280, height: 800 })
  await dialog.getByRole('button', { name: /^Bring in \d/ }).focus()
  await page.keyboard.press('Enter')
  await expect(card(page, 'S23')).toHaveAccessibleName(/^S23 Dry cellars, Proposal.*led by New Person/)
  await page.keyboard.press('Control+z')
  await expect(card(page, 'S23')).toHaveCount(0)
})
