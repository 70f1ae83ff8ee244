import { expect, test } from './fixtures.ts'
import { card } from './screen.ts'

test('[SHR1] an owner makes a link that ends, and sees who came by which', async ({ map, open }) => {
  const owner = await open(map.links.owner, { name: 'Olive' })
  await open(map.links.editor, { name: 'Ben' })
  await owner.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = owner.getByRole('dialog', { name: 'Share this map' })
  await expect(dialog).toContainText('One person came by it: Ben')
  await dialog.getByLabel('It lets people').selectOption('view')
  await dialog.getByLabel('For whom').fill('Board members')
  await dialog.getByLabel('Until the end of').fill('2099-12-31')
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const url = await dialog.getByRole('textbox', { name: /^Your new link/ }).inputValue()
  const row = dialog.getByRole('listitem').filter({ hasText: 'Board members' })
  await expect(row).toContainText('until 31 Dec 2099')
  await expect(row.getByRole('option', { name: 'Owner' })).toHaveCount(0)
  const vera = await open(url, { name: 'Vera' })
  await expect(card(vera, 'O1')).toBeVisible()
  // A link for owners cannot end: there is no day to give.
  await dialog.getByLabel('It lets people').selectOption('own it: edit, share and delete')
  await expect(dialog.getByLabel('Until the end of')).toHaveCount(0)
})
