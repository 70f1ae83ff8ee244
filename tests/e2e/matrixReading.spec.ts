import { expect, test } from './fixtures.ts'
import { cell, row } from './screen.ts'

// The matrix as it is read: what counts is to be seen, what is blank is blank, and counts say what they count.

test('cells that say little are a sign to the eye and a word to the ear', async ({ map, open }) => {
  const page = await open(map.links.editor, { view: 'matrix' })
  await expect(cell(page, 'S1', 3)).toHaveAccessibleName('None')
  await expect(cell(page, 'S1', 3).locator('[aria-hidden]')).toHaveText('–')
  await page
    .getByRole('combobox', { name: 'Matrix' })
    .selectOption({ label: 'Proposals and the priorities they serve' })
  const unassessed = page.getByRole('gridcell', { name: 'Not assessed', exact: true }).first()
  await expect(unassessed).toBeVisible()
  await expect(unassessed.locator('[aria-hidden]')).toHaveText('')
})

test('a claim about a whole kind is said once, above the matrix', async ({ map, open }) => {
  const page = await open(map.links.viewer, { view: 'matrix' })
  await page
    .getByRole('combobox', { name: 'Matrix' })
    .selectOption({ label: 'Values and the proposals they underpin' })
  const main = page.getByRole('main')
  await expect(main.getByRole('button', { name: 'All values underpin all proposals' })).toHaveCount(1)
  await expect(cell(page, 'V1', 1)).toHaveAccessibleName('Collective claim')
  await expect(cell(page, 'V1', 1).locator('[aria-hidden]')).toHaveText('∗')
})

test('finding narrows one side, and counts say that they take in what is hidden', async ({ map, open }) => {
  const page = await open(map.links.viewer, { view: 'matrix' })
  const heads = page.getByRole('grid').getByRole('columnheader')
  await expect(heads).toHaveCount(6)
  await page.getByRole('searchbox', { name: 'Find in this matrix' }).fill('safe')
  await expect(row(page, 'S2')).toHaveCount(0)
  await expect(heads).toHaveCount(6)
  await expect(page.getByRole('rowheader', { name: 'Of all 11 proposals' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Find in' }).selectOption('Among outcomes')
  await expect(heads).toHaveCount(3)
  await expect(row(page, 'S2')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Of all 4 outcomes' })).toBeVisible()
})

for (const viewport of [
  { width: 390, height: 844 },
  { width: 640, height: 360 },
]) {
  test(`the matrix begins in sight on a screen of ${viewport.width} by ${viewport.height}`, async ({
    map,
    open,
  }) => {
    const page = await open(map.links.viewer, { view: 'matrix', browser: { viewport } })
    await expect(page.getByRole('columnheader', { name: /^O1 / })).toBeInViewport({ ratio: 0.9 })
    await expect(page.getByRole('main').getByText('Each of the 4 outcomes')).toBeAttached()
  })
}
