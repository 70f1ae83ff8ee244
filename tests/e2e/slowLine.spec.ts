import type { BrowserContext } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvas, card } from './screen.ts'

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }

/** Holds back the code whose address matches until it is let go. */
function holdBack(address: RegExp) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const before = async (context: BrowserContext) => {
    await context.route(address, async (route) => {
      await promise
      await route.continue().catch(() => undefined)
    })
  }
  return { before, letGo: resolve }
}

test('[OFF1] a paste right after opening waits for the code that does it', async ({ map, open }) => {
  const code = holdBack(/\/paste-/)
  const page = await open(map.links.editor, { browser: CLIPBOARD, before: code.before })
  await card(page, 'O1').click()
  await page.evaluate(() => navigator.clipboard.writeText('Victims are heard'))
  await canvas(page).press('Control+v')
  code.letGo()
  await expect(card(page, 'O5')).toHaveAccessibleName(/^O5 Victims are heard, Outcome/)
})

test('[OFF1] what is copied or cut is on the clipboard before any code is fetched for it', async ({
  map,
  open,
}) => {
  const code = holdBack(/\/(?:clipboardEvents|copies|paste)-/)
  const page = await open(map.links.editor, { browser: CLIPBOARD, before: code.before })
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await card(page, 'S1').click()
  await canvas(page).press('Control+c')
  expect(await clipboard()).toBe('S1\tSafer Neighbourhoods')
  await card(page, 'S2').click()
  await canvas(page).press('Control+x')
  expect(await clipboard()).toMatch(/^S2\t/)
  await expect(card(page, 'S2')).toHaveCount(0)
  code.letGo()
})

test('[OFF1] a duplicate is of what was selected when it was asked for', async ({ map, open }) => {
  const code = holdBack(/\/copies-/)
  const page = await open(map.links.editor, { before: code.before })
  await card(page, 'S1').click()
  await canvas(page).press('Control+d')
  // One that the details of S1, which come forward on the right, do not cover.
  await card(page, 'S2').click()
  code.letGo()
  await expect(card(page, 'S12')).toHaveAccessibleName(/^S12 Safer Neighbourhoods, Proposal/)
})

test('[OFF1] what is typed right after asking to find goes to the field, not to the canvas', async ({
  map,
  open,
}) => {
  const code = holdBack(/\/Find(?:Fields|Steps)-/)
  const page = await open(map.links.editor, { before: code.before })
  await card(page, 'O1').click()
  await canvas(page).press('Control+f')
  await page.keyboard.type('neighbourhoods')
  await expect(page.getByRole('textbox', { name: 'Find on the canvas' })).toHaveValue('neighbourhoods')
  code.letGo()
  await expect(page.getByText(/^1 of [1-9]/)).toBeVisible()
})
