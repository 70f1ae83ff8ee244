import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { card, status } from './screen.ts'

/** The list of maps of the person who owns the test's map and nothing else. */
async function openHome(page: Page, server: { url: string }): Promise<void> {
  await page.goto(server.url)
  await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
}

const mapCard = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: 'Your maps' }).getByRole('listitem').filter({ hasText: title })

async function choose(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('a map that was started from a template shows the links back to it, and opens', async ({
  map,
  open,
  server,
}) => {
  const page = await open(map.links.owner)
  await openHome(page, server)
  await page.getByRole('button', { name: 'New map' }).click()
  await page.getByRole('button', { name: /^Action plan Recommendations/ }).click()
  // Without the cookie of this browser, the owner's link leads back to the new map.
  const back = await page.getByRole('textbox', { name: /^Your way back/ }).inputValue()
  await page.getByRole('button', { name: 'Open the map' }).click()
  await expect(status(page)).toHaveAccessibleName(/^Saved/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Untitled action plan')
  const elsewhere = await open(back)
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Untitled action plan')
  await expect(elsewhere.getByRole('button', { name: 'Share' })).toBeVisible()
})

test('a blank map is started, and its first card drawn', async ({ map, open, server }) => {
  const page = await open(map.links.owner)
  await openHome(page, server)
  await page.getByRole('button', { name: 'New map' }).click()
  await page.getByRole('button', { name: /^Blank map/ }).click()
  await page.getByRole('button', { name: 'Open the map' }).click()
  await expect(status(page)).toHaveAccessibleName(/^Saved/)
  await page.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button', { name: 'Add (N)' }).click()
  await page.getByRole('menuitem', { name: 'Add an outcome' }).click()
  await page.getByRole('textbox', { name: 'Name this outcome' }).fill('People feel safe')
  await page.keyboard.press('Enter')
  await expect(card(page, 'O1')).toHaveAccessibleName(/^O1 People feel safe, Outcome/)
})

test('a map that was exported as a file comes back the same from that file', async ({
  map,
  open,
  server,
}) => {
  const page = await open(map.links.owner)
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^The whole map as a file/ }).click(),
  ])
  await openHome(page, server)
  await page.getByRole('button', { name: 'New map' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^From a JSON file/ }).click()
  await (await choosing).setFiles(await download.path())
  await page.getByRole('button', { name: 'Open the map' }).click()
  await expect(card(page, 'S11')).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1)
  expect(id).not.toBe(map.id)
  const copy = await page.request.get(`${server.url}/api/maps/${id}.json`)
  expect(await copy.json()).toEqual(await map.read())
})

test('a map is renamed, duplicated, deleted and restored', async ({ map, open, server }) => {
  const page = await open(map.links.owner)
  await openHome(page, server)
  const title = 'Corporate Strategy 2006-2009'
  await expect(mapCard(page, title)).toContainText(
    '4 of 4 outcomes have stated support; 2 hang on one proposal; ',
  )

  await choose(page, title, 'Rename…')
  const dialog = page.getByRole('dialog', { name: 'Rename the map' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Strategy of the year')
  await page.keyboard.press('Enter')
  await expect(mapCard(page, 'Strategy of the year')).toBeVisible()

  await choose(page, 'Strategy of the year', 'Duplicate')
  await expect(mapCard(page, 'Strategy of the year (copy)')).toBeVisible()

  await choose(page, 'Strategy of the year (copy)', 'Delete')
  await expect(mapCard(page, 'Strategy of the year (copy)')).toHaveCount(0)
  await page.getByText('Bin (1)').click()
  await page.getByRole('button', { name: 'Restore Strategy of the year (copy)' }).click()
  await expect(mapCard(page, 'Strategy of the year (copy)')).toBeVisible()

  await mapCard(page, 'Strategy of the year (copy)').getByRole('link').click()
  await expect(card(page, 'S11')).toBeVisible()
})

test('a new title of a map is seen at once by whoever has it open', async ({ map, open, server }) => {
  const ben = await open(map.links.viewer)
  const asha = await open(map.links.owner)
  await openHome(asha, server)
  await choose(asha, 'Corporate Strategy 2006-2009', 'Rename…')
  await asha.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Renamed on the list')
  await asha.keyboard.press('Enter')
  await expect(ben.getByRole('heading', { level: 1 })).toHaveText('Renamed on the list')
})

test('someone without a link is told how to begin', async ({ page, server }) => {
  await page.goto(server.url)
  await expect(page.getByText('Open your link to begin')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New map' })).toHaveCount(0)
})

test('one’s name is changed from the list of maps', async ({ map, open, server }) => {
  const page = await open(map.links.owner)
  await openHome(page, server)
  await page.getByRole('button', { name: /^You: / }).click()
  await page.getByRole('menuitem', { name: 'Your name…' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Asha Rao')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'You: Asha Rao' })).toBeVisible()
})
