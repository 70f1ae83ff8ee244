import { expect, test } from './fixtures.ts'
import { allCodeIsThere, card, goTo } from './screen.ts'

test('every view of an open map, and every dialog, can be used while the server is away', async ({
  ownServer,
  open,
}) => {
  const page = await open(ownServer.links.editor)
  await expect(card(page, 'S1')).toBeVisible()
  await allCodeIsThere(page)
  await ownServer.stop('SIGKILL')

  await goTo(page, 'Matrix')
  await expect(page.getByRole('grid')).toBeVisible()
  await goTo(page, 'Outline')
  await expect(page.getByRole('region', { name: /^Proposals/ })).toBeVisible()
  await goTo(page, 'Findings')
  await expect(page.getByRole('heading', { name: /^Gaps/ }).first()).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible()
})

test('a view asked for before its code is there comes when the line is back', async ({ map, open }) => {
  const page = await open(map.links.editor, { view: 'findings' })
  const lost = /\/(assets\/outline-|healthz)/
  await page.route(lost, (route) => route.abort())
  await page.reload()
  await goTo(page, 'Outline')
  await expect(page.getByText('Loading…')).toBeVisible()
  await page.unroute(lost)
  await expect(page.getByRole('region', { name: /^Proposals/ })).toBeVisible()
  await expect(page.getByText('This view has stopped working')).toHaveCount(0)
})
