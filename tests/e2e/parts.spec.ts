import { expect, test } from './fixtures.ts'
import { card, cell, details, goTo } from './screen.ts'

// What several screens share looks and acts alike on each of them.

test('a new piece of evidence is in sight, and one writes in it at once', async ({ map, open }) => {
  const page = await open(map.links.editor, { view: 'matrix' })
  await cell(page, 'S1', 1).click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add evidence' }).first().click()
  const paragraph = page.getByRole('textbox', { name: 'Paragraph' }).and(page.locator(':focus'))
  await expect(paragraph).toHaveValue('')
  await expect(paragraph).toBeInViewport()
  await page.keyboard.type('Annex A')
  await expect.poll(async () => JSON.stringify((await map.read()).links)).toContain('Annex A')
})

test('the last word typed before the page is left is kept', async ({ map, open }) => {
  const page = await open(map.links.editor)
  await card(page, 'S1').click()
  const title = details(page).getByRole('textbox', { name: 'Title' })
  await title.press('End')
  await page.keyboard.type(' at once')
  await page.reload()
  await expect(card(page, 'S1')).toHaveAccessibleName(/ at once, /)
})

test('viewers read prose, without fields that look broken', async ({ map, open }) => {
  const page = await open(map.links.viewer)
  await card(page, 'S1').click()
  const panel = details(page)
  await expect(panel).toContainText('S1')
  await expect(panel.getByRole('textbox')).toHaveCount(0)
  await expect(panel.getByRole('combobox')).toHaveCount(0)
  await panel.getByRole('button', { name: /^O\d / }).first().click()
  await expect(panel).toContainText(/Paragraph \d+/)
  await expect(panel.locator('input, textarea, select')).toHaveCount(0)
})

test('a link is deleted the same way in the outline as beside the canvas, and both can be undone', async ({
  map,
  open,
}) => {
  const page = await open(map.links.editor, { view: 'outline' })
  await page.getByRole('button', { name: 'Show all links' }).click()
  const main = page.getByRole('main')
  const links = main.getByRole('button', { name: /^Actions for the link S1 .* supports O1 / })
  await links.first().click()
  await page.getByRole('menuitem', { name: 'Delete link' }).click()
  await expect(links).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(links.first()).toBeVisible()

  await goTo(page, 'Canvas')
  await card(page, 'S1').click()
  const beside = details(page).getByRole('button', { name: /^Actions for the link S1 .* supports O1 / })
  await beside.click()
  await page.getByRole('menuitem', { name: 'Delete link' }).click()
  await expect(beside).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(beside).toBeVisible()
})

test('saying what a link rests on confirms it, wherever that is said', async ({ map, open }) => {
  const page = await open(map.links.editor)
  await card(page, 'S1').click()
  const title = details(page).getByRole('textbox', { name: 'Title' })
  await title.fill('Another proposal altogether')
  await title.blur()
  await details(page)
    .getByRole('button', { name: /^O1 (?!.*show on canvas)/ })
    .first()
    .click()
  await expect(details(page).getByRole('heading', { name: 'Re-check this link' })).toBeVisible()
  await details(page)
    .getByRole('radio', { name: /^Inferred/ })
    .check()
  await expect(details(page).getByRole('heading', { name: 'Re-check this link' })).toHaveCount(0)
})

test('the field of a dialog has the focus, so a space is only a space', async ({ map, open, server }) => {
  const page = await open(map.links.owner)
  await page.goto(server.url)
  await page.getByRole('button', { name: /^Actions for Corporate Strategy/ }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Title' })
  await expect(field).toBeFocused()
  await page.keyboard.type('Our plan')
  await expect(field).toHaveValue('Our plan')
})

test('the focus stays on the page when its screen goes', async ({ map, open }) => {
  const page = await open(map.links.editor, { view: 'outline' })
  await page.getByRole('button', { name: 'Actions for S1 ' }).first().focus()
  await page.keyboard.press('3')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
})

test('what someone else writes in a title meanwhile is woven into it', async ({ map, open }) => {
  const asha = await open(map.links.editor, { name: 'Asha', view: 'outline' })
  const ben = await open(map.links.editor, { name: 'Ben' })
  await asha.getByRole('heading', { level: 3, name: /^S1 / }).getByRole('button').press('F2')
  const field = asha.getByRole('textbox', { name: /^Title of S1/ })
  await field.press('End')
  await asha.keyboard.type(' (Asha)')
  await card(ben, 'S1').click()
  const title = details(ben).getByRole('textbox', { name: 'Title' })
  await title.press('Home')
  await ben.keyboard.type('Ben: ')
  await expect(field).toHaveValue(/^Ben: .* \(Asha\)$/)
  await field.press('Enter')
  await expect(title).toHaveValue(/^Ben: .* \(Asha\)$/)
})
