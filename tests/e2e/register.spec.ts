import { expect, test } from './fixtures.ts'

test('a register is filled from a spreadsheet, by keys and live, and printed whole', async ({
  map,
  open,
}) => {
  const page = await open(map.links.editor, {
    view: 'register',
    browser: { permissions: ['clipboard-read', 'clipboard-write'] },
  })
  const reader = await open(map.links.viewer, { view: 'register' })
  const grid = page.getByRole('grid', { name: 'Risk register, table' })
  const cells = (code: string) =>
    grid.getByRole('row', { name: new RegExp(`, ${code} `) }).getByRole('gridcell')
  await cells('K2').nth(3).click()
  await page.keyboard.type('hi')
  await page.keyboard.press('Enter')
  await expect(cells('K2').nth(3)).toHaveText('High')
  await expect(cells('K3').nth(3)).toBeFocused()

  // A cell that cannot be read leaves the whole block untouched.
  await page.evaluate(() => navigator.clipboard.writeText('Low\tHigh\nHuge\tLow'))
  await page.keyboard.press('Control+v')
  await expect(
    page.getByText(/K4 Vulnerable groups are left out, Likelihood: “Huge” is not one of/),
  ).toBeVisible()
  await expect(cells('K3').nth(3)).toHaveText('')
  await page.evaluate(() => navigator.clipboard.writeText('Low\tHigh\nMedium\tLow'))
  await page.keyboard.press('Control+v')
  await expect(cells('K4').nth(4)).toHaveText('Low')
  await page.keyboard.press('Control+z')
  await expect(cells('K4').nth(4)).toHaveText('')

  await page.getByRole('button', { name: 'Add a risk' }).click()
  await page.keyboard.type('The money does not come')
  await page.keyboard.press('Enter')
  await expect(reader.getByRole('row', { name: /K5 The money does not come/ })).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Add a risk' })).toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download this register as CSV' }).click()
  expect((await download).suggestedFilename()).toContain('Risk register.csv')

  await reader.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(reader.locator('[data-printed] tbody tr')).toHaveCount(5)
})
