import { expect, test } from './fixtures.ts'
import { canvas, card } from './screen.ts'

test('the first steps are four at most, work by keys, cover nothing, and stay away once closed', async ({
  map,
  open,
}) => {
  const page = await open(map.links.editor, { firstVisit: true })
  const steps = page.getByRole('region', { name: /^First steps/ })
  await expect(steps).toContainText('1 of 4')

  // They wait for nobody: the map is there to work on.
  await card(page, 'S1').click()
  await expect(card(page, 'S1')).toBeVisible()
  const [board, bar] = [await canvas(page).boundingBox(), await steps.boundingBox()]
  expect((board?.y ?? 0) + (board?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)

  const next = steps.getByRole('button', { name: /^(Next|Done)$/ })
  await next.focus()
  for (const step of [2, 3, 4]) {
    await page.keyboard.press('Enter')
    await expect(steps).toContainText(`${step} of 4`)
    await expect(next).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect(steps).toBeHidden()
  await expect(page.getByRole('main')).toBeFocused()

  await page.reload()
  await expect(card(page, 'S1')).toBeVisible()
  await expect(steps).toBeHidden()

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Show the first steps')
  await expect(page.getByRole('option').first()).toContainText('Show the first steps')
  await page.keyboard.press('Enter')
  await expect(steps).toBeVisible()
})

test('a viewer gets one hint and no tour', async ({ map, open }) => {
  const page = await open(map.links.viewer, { firstVisit: true })
  const steps = page.getByRole('region', { name: 'First steps' })
  await expect(steps).toContainText('You can read everything here')
  await expect(steps.getByRole('button')).toHaveCount(1)
  await steps.getByRole('button', { name: 'Done' }).click()
  await expect(steps).toBeHidden()
})
