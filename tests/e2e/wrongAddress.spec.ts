import { expect, test } from './fixtures.ts'
import { canvas, card, status } from './screen.ts'

test('an address of no map says so, and leads back to one’s maps', async ({ map, open, server }) => {
  const page = await open(map.links.viewer)
  await page.goto(`${server.url}/maps/no-such-map`)
  await expect(page.getByText('This map cannot be opened')).toBeVisible()
  await expect(page.getByText('There is no such map here. Check the address')).toBeVisible()
  await page.getByRole('link', { name: 'Go to your maps' }).click()
  await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
})

test('a link that does not exist, or that was cut off, says what to do', async ({ map, page }) => {
  const answer = await page.goto(map.links.editor.slice(0, -4))
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
  await expect(page.getByText('Check that it was copied whole, or ask the owner')).toBeVisible()
})

test('a map that one was never given a link to stays shut', async ({ map, page, server }) => {
  await page.goto(server.links.viewer)
  await expect(status(page)).toHaveAccessibleName(/^Up to date/)
  await page.goto(`${server.url}/maps/${map.id}`)
  await expect(page.getByText('You have no access to this map. Ask its owner for a link')).toBeVisible()
  await expect(page.getByRole('application')).toHaveCount(0)
})

test('revoking a link puts out whoever used it within a second, and tells them why', async ({
  map,
  open,
  api,
}) => {
  const ben = await open(map.links.editor, { name: 'Ben' })
  const asha = await open(map.links.owner, { name: 'Asha' })
  await expect(card(ben, 'S1')).toBeVisible()

  await asha.getByRole('button', { name: 'Share' }).click()
  const sharing = asha.getByRole('dialog', { name: 'Share this map' })
  const revoke = sharing.getByRole('button', { name: /^Revoke the editor link/ })
  await revoke.click()
  // Asked first, and kept with the keyboard: nobody is sent away by a slip.
  const question = sharing.getByRole('group', { name: /^Revoke\? People who use it/ })
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await expect(sharing.getByRole('group', { name: /^Revoke\? People who use it/ })).toBeVisible()
  await asha.keyboard.press('Escape')
  await expect(revoke).toBeFocused()
  await expect(status(ben)).toHaveAccessibleName(/^Saved/)
  await revoke.press('Enter')
  await sharing.getByRole('button', { name: 'Revoke', exact: true }).press('Enter')
  await expect(sharing.getByRole('listitem').filter({ hasText: 'Revoked' })).toBeFocused()
  const told = ben
    .getByRole('alert')
    .getByText('Your link to this map was revoked. Ask its owner for a new one.')
  await expect(told).toBeVisible({ timeout: 1_000 })
  // Nothing of the map is left to read or to write in.
  await expect(
    ben.getByRole('alert').getByRole('heading', { name: 'This map is closed to you' }),
  ).toBeVisible()
  await expect(canvas(ben)).toHaveCount(0)
  await expect(ben.getByText('Safer Neighbourhoods')).toHaveCount(0)
  await expect(asha.getByRole('list', { name: 'People here' })).toBeHidden()

  await ben.reload()
  await expect(ben.getByText('This map cannot be opened')).toBeVisible()
  await ben.goto(map.links.editor)
  await expect(ben.getByText('This link was revoked. Ask the owner of the map for a new one.')).toBeVisible()
  expect((await api.get(`/api/maps/${map.id}`)).status()).toBe(200)
})

test('a link that allows less from now on loads the page again with less', async ({ map, open, api }) => {
  const ben = await open(map.links.editor, { name: 'Ben' })
  await expect(
    ben.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button', { name: 'Add (N)' }),
  ).toBeVisible()
  const links: { id: string; role: string }[] = await (await api.get(`/api/maps/${map.id}/links`)).json()
  const link = links.find(({ role }) => role === 'editor')
  await api.patch(`/api/maps/${map.id}/links/${link?.id}`, { data: { role: 'viewer' } })
  await expect(ben.getByRole('banner').getByText('View only')).toBeVisible()
  await expect(ben.getByRole('button', { name: 'Add (N)' })).toHaveCount(0)
})

test('a map that its owner deletes says so to whoever is in it', async ({ map, open, api }) => {
  const ben = await open(map.links.editor, { name: 'Ben' })
  expect((await api.delete(`/api/maps/${map.id}`)).status()).toBe(204)
  await expect(ben.getByRole('alert')).toContainText(
    'This map was deleted. Its owner can restore it for 30 days.',
  )
})
