import type { Page } from '@playwright/test'
import { cable } from './cable.ts'
import { expect, test } from './fixtures.ts'
import { addCard, card, details, line, status } from './screen.ts'

test('what is written offline for an hour, over a closed tab, merges on return', async ({ map, open }) => {
  const ashasLine = cable()
  const asha = await open(map.links.editor, {
    name: 'Asha',
    before: async (context) => {
      await ashasLine.plug(context)
      await context.clock.install()
    },
  })
  const ben = await open(map.links.owner, { name: 'Ben' })
  await expect(card(asha, 'S1')).toBeVisible()

  await ashasLine.cut()
  await expect(status(asha)).toHaveAccessibleName(/^Offline, kept on this device/)
  await addCard(asha, 'a proposal', 'Written on the train')
  await expect(card(asha, 'S12')).toHaveAccessibleName(/^S12 Written on the train/)
  await card(asha, 'S1').click()
  const title = details(asha).getByRole('textbox', { name: 'Title', exact: true })
  await title.press('Control+Home')
  await title.pressSequentially('Much ')
  await expect(card(asha, 'S1')).toHaveAccessibleName(/^S1 Much Safer Neighbourhoods/)

  await asha.clock.fastForward('01:00:00')
  await expect(status(asha)).toHaveAccessibleName(/^Offline, kept on this device/)
  await expect(card(ben, 'S12')).toHaveCount(0)

  // Meanwhile Ben goes on: in the same title, and with a link.
  await card(ben, 'S1').click()
  const bens = details(ben).getByRole('textbox', { name: 'Title', exact: true })
  await bens.press('Control+End')
  await bens.pressSequentially(' at night')
  await expect(status(ben)).toHaveAccessibleName(/^Saved/)

  // Still offline, the tab is closed, and opened again in the same browser.
  const context = asha.context()
  const address = asha.url()
  await asha.close()
  const again = await context.newPage()
  await again.goto(address)
  await expect(card(again, 'S12')).toHaveAccessibleName(/^S12 Written on the train/)
  await expect(status(again)).toHaveAccessibleName(/^(Offline|Connecting)/)
  await expect(card(ben, 'S12')).toHaveCount(0)

  await ashasLine.mend(again)
  await expect(status(again)).toHaveAccessibleName(/^Saved/)
  for (const page of [again, ben]) {
    await expect(card(page, 'S12')).toHaveAccessibleName(/^S12 Written on the train/)
    await expect(card(page, 'S1')).toHaveAccessibleName(/^S1 Much Safer Neighbourhoods at night/)
    await expect(line(page, 'S1', 'supports', 'O1')).toBeAttached()
  }
})

test('a viewer’s browser keeps no copy of the map, and signing out removes an editor’s', async ({
  map,
  open,
}) => {
  const kept = (page: typeof asha) =>
    page.evaluate(async () =>
      (await indexedDB.databases())
        .map(({ name }) => name ?? '')
        .filter((name) => name.startsWith('golden-thread:')),
    )
  const asha = await open(map.links.editor)
  await expect.poll(() => kept(asha)).toHaveLength(1)
  await asha.getByRole('banner').getByRole('button', { name: /^You:/ }).click()
  await asha.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(asha.getByRole('heading', { name: 'Open your link to begin' })).toBeVisible()
  await expect.poll(() => kept(asha)).toEqual([])

  const vera = await open(map.links.viewer)
  await expect(card(vera, 'S1')).toBeVisible()
  expect(await kept(vera)).toEqual([])
})

const WITH_WORKER = { browser: { serviceWorkers: 'allow' } } as const

/** The files of the program that this browser keeps, with the page itself. */
const shell = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return kept.flat().map(({ url }) => new URL(url).pathname)
  })

/** True once the worker answers the next page. */
const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')

test('[OFF2] without the server a reload shows the map, takes an edit, and sends it when the server is back', async ({
  ownServer,
  open,
}) => {
  const page = await open(ownServer.links.editor, WITH_WORKER)
  await expect(card(page, 'S1')).toBeVisible()
  await expect.poll(() => isKept(page)).toBe(true)
  await ownServer.stop('SIGKILL')

  await page.reload()
  await expect(card(page, 'S1')).toHaveAccessibleName(/^S1 Safer Neighbourhoods/)
  await expect(status(page)).toHaveAccessibleName(/^Offline, kept on this device/)
  await addCard(page, 'a proposal', 'Written on the train')
  await page.reload()
  await expect(card(page, 'S12')).toHaveAccessibleName(/^S12 Written on the train/)
  await page.goto(`${page.url().split('?')[0]}?view=matrix`)
  await expect(page.getByRole('grid')).toBeVisible()

  await ownServer.restart()
  await expect(status(page)).toHaveAccessibleName(/^Saved/)
  const colleague = await open(ownServer.links.viewer)
  await expect(card(colleague, 'S12')).toHaveAccessibleName(/^S12 Written on the train/)
})

test('[OFF2] who may only read is told that the server is away, and sees the map when it is back', async ({
  ownServer,
  open,
}) => {
  const page = await open(ownServer.links.viewer, WITH_WORKER)
  await expect.poll(() => isKept(page)).toBe(true)
  await ownServer.stop('SIGKILL')
  await page.reload()
  await expect(page.getByText('The server cannot be reached.')).toBeVisible()
  await expect(page.getByText('Safer Neighbourhoods')).toHaveCount(0)
  await ownServer.restart()
  await expect(card(page, 'S1')).toBeVisible()
})

test('[OFF3] nothing is kept but the program, and signing out takes that too', async ({
  ownServer,
  open,
}) => {
  const page = await open(ownServer.links.editor, WITH_WORKER)
  const address = page.url()
  await expect.poll(() => isKept(page)).toBe(true)
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Export/ })
    .click()
  await page.keyboard.press('Escape')
  const kept = await shell(page)
  expect(kept).toContain('/')
  expect(kept.filter((path) => !/^\/($|assets\/|icon\.svg$|layers\.css$)/.test(path))).toEqual([])

  await page.getByRole('banner').getByRole('button', { name: /^You:/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Open your link to begin' })).toBeVisible()
  expect(await shell(page)).toEqual([])
  await ownServer.stop('SIGKILL')
  await expect(page.goto(address)).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
})
