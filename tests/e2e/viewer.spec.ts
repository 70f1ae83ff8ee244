import { expect, test } from './fixtures.ts'
import { canvas, card, cell, details, goTo } from './screen.ts'

test('a viewer is offered nothing that changes the map', async ({ map, open }) => {
  const vera = await open(map.links.viewer, { name: 'Vera' })
  await expect(vera.getByRole('banner').getByText('View only')).toBeVisible()
  await expect(card(vera, 'S1')).toBeVisible()
  for (const name of [/^Add /, /^Put every card/, /undo/i, /redo/i, 'Share']) {
    await expect(vera.getByRole('button', { name })).toHaveCount(0)
  }

  await card(vera, 'S1').click()
  await expect(details(vera).getByRole('heading', { name: 'S1 · Proposal' })).toBeVisible()
  for (const box of await details(vera).getByRole('textbox').all()) await expect(box).not.toBeEditable()
  for (const list of await details(vera).getByRole('combobox').all()) await expect(list).toBeDisabled()
  await expect(details(vera).getByRole('button', { name: /delete|add|link to/i })).toHaveCount(0)

  await goTo(vera, 'Outline')
  await expect(vera.getByText('You have a view-only link')).toBeVisible()
  await expect(vera.getByRole('main').getByRole('button', { name: /^(New|Link .* to)/ })).toHaveCount(0)

  await goTo(vera, 'Matrix')
  await expect(vera.getByRole('main').getByRole('button', { name: /^New/ })).toHaveCount(0)
})

test('no key of a viewer changes the map', async ({ map, open }) => {
  const before = await map.read()
  const vera = await open(map.links.viewer, { name: 'Vera' })

  await card(vera, 'S1').click()
  for (const key of ['l', 'n', 'm', 'F2', 'Alt+ArrowDown', 'Delete', 'Control+d', 'Control+z']) {
    await canvas(vera).press(key)
    await expect(vera.getByRole('dialog')).toHaveCount(0)
  }
  await expect(vera.getByRole('textbox', { name: /^Name this/ })).toHaveCount(0)
  await expect(card(vera, 'S1')).toBeVisible()

  await goTo(vera, 'Matrix')
  await cell(vera, 'S4', 1).click()
  for (const key of ['d', 'x', ' ', 'Delete']) await vera.keyboard.press(key)
  await expect(cell(vera, 'S4', 1)).toHaveAccessibleName(/None/)

  expect(await map.read()).toEqual(before)
})

test('the palette of a viewer only goes places and exports', async ({ map, open }) => {
  const vera = await open(map.links.viewer, { name: 'Vera' })
  await vera.keyboard.press('Control+k')
  const options = vera.getByRole('dialog', { name: 'Search and commands' }).getByRole('option')
  await expect(options.filter({ hasText: 'Go to the matrix' })).toBeVisible()
  await expect(options.filter({ hasText: /^(Link to|New |Add |Undo|Redo|Delete|Share|Tidy)/ })).toHaveCount(0)
})
