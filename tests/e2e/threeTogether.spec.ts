import { expect, test } from './fixtures.ts'
import { addCard, card, cell, goTo, line } from './screen.ts'

test('three people on three views see one map, and end with the same', async ({ map, open }) => {
  const [asha, ben, chloe] = await Promise.all([
    open(map.links.owner, { name: 'Asha' }),
    open(map.links.editor, { name: 'Ben', view: 'matrix' }),
    open(map.links.editor, { name: 'Chloe', view: 'outline' }),
  ])

  // All at once: a card on the canvas, a cell in the matrix, a title in the outline.
  await Promise.all([
    addCard(asha, 'a proposal', 'Night-time economy teams'),
    (async () => {
      await cell(ben, 'S4', 1).click()
      await ben.keyboard.press('d')
    })(),
    (async () => {
      await chloe.getByRole('heading', { name: /^S2 / }).getByRole('button').click()
      await chloe.keyboard.press('F2')
      await chloe.getByRole('textbox', { name: /^Title of S2/ }).fill('Renamed by Chloe')
      await chloe.keyboard.press('Enter')
    })(),
  ])

  await expect(line(asha, 'S4', 'supports', 'O1')).toBeAttached()
  await expect(card(asha, 'S2')).toHaveAccessibleName(/^S2 Renamed by Chloe/)
  await expect(cell(ben, 'S12', 1)).toHaveAccessibleName(/^Not assessed/)
  await expect(ben.getByRole('row', { name: /^S2 Renamed by Chloe/ })).toBeVisible()
  await expect(chloe.getByRole('heading', { name: /^S12 Night-time economy teams/ })).toBeVisible()

  // Two draw the same link at the same time, and the third sees one.
  await goTo(ben, 'Canvas')
  for (const page of [asha, ben]) {
    await card(page, 'S12').click()
    await page.keyboard.press('l')
    await page.getByRole('combobox', { name: /^Link S12/ }).fill('supports O4')
    await expect(page.getByRole('option', { name: /^supports O4/ })).toBeVisible()
  }
  await Promise.all([asha.keyboard.press('Enter'), ben.keyboard.press('Enter')])
  // The outline of a map as long as this begins without its links.
  await chloe.getByRole('button', { name: /^Links of S12/ }).click()
  const outline = chloe.getByRole('listitem').filter({ has: chloe.getByRole('heading', { name: /^S12 / }) })
  await expect(outline.getByRole('button', { name: /^O4 / })).toHaveCount(1)
  // Whose Enter came after the other's link had arrived was told "Linked already", and the list stays open.
  for (const page of [asha, ben]) {
    await page.keyboard.press('Escape')
    await expect(line(page, 'S12', 'supports', 'O4')).toHaveCount(1)
  }
})
