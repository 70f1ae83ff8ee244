import { expectNoBarrier } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { canvas, card, cell, details, goTo } from './screen.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test('the canvas, the details of a card and of a link have no barriers', async ({ map, open }) => {
      const page = await open(map.links.owner, { browser: { colorScheme } })
      await expect(card(page, 'S1')).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The canvas')

      await card(page, 'S1').click()
      await expect(details(page).getByRole('heading', { name: 'S1 · Proposal' })).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The details of a card')

      await details(page).getByRole('button', { name: /^O1 / }).click()
      await expect(details(page).getByRole('radio', { name: /^Stated/ })).toBeChecked()
      await expectNoBarrier(page, colorScheme, 'The details of a link')
    })

    test('the matrix has no barriers, and neither has what is behind a cell', async ({ map, open }) => {
      const page = await open(map.links.owner, { view: 'matrix', browser: { colorScheme } })
      await expect(page.getByRole('grid')).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The matrix')
      await cell(page, 'S10', 2).click()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'Through others' })).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The panel of a cell')
    })

    test('the outline, the findings, the claims, the register, the money and the timeline have no barriers', async ({
      map,
      open,
    }) => {
      const page = await open(map.links.owner, { view: 'outline', browser: { colorScheme } })
      await expect(page.getByRole('region', { name: /^Proposals/ })).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The outline')
      await goTo(page, 'Findings')
      await expect(page.getByRole('heading', { name: /^Gaps/ }).first()).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The findings')
      await page.getByRole('button', { name: 'Show the claims' }).click()
      await expect(page.getByRole('article', { name: /^Q1 / })).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The claims')
      await goTo(page, 'Register')
      await expect(page.getByRole('grid', { name: 'Risk register, table' })).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The register')
      await goTo(page, 'Money')
      await expect(page.getByRole('table', { name: /^Budget lines by period/ })).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The money')
      await goTo(page, 'Timeline')
      await expect(page.getByRole('table').first()).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The timeline')
    })

    test('Link to, the palette, sharing and the export menu have no barriers', async ({ map, open }) => {
      const page = await open(map.links.owner, { browser: { colorScheme } })
      await card(page, 'S1').click()
      await canvas(page).press('l')
      await expect(page.getByRole('dialog', { name: /^Link S1/ }).getByRole('combobox')).toBeFocused()
      await expectNoBarrier(page, colorScheme, 'Link to')
      await page.keyboard.press('Escape')

      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The palette')
      await page.keyboard.press('Escape')

      await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
      const sharing = page.getByRole('dialog', { name: 'Share this map' })
      await expect(sharing.getByRole('listitem').first()).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'Sharing')
      await page.keyboard.press('Escape')

      await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
      await expect(page.getByRole('menuitem', { name: /^Word/ })).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The export menu')
    })

    test('the list of maps, and addresses that lead nowhere, have no barriers', async ({
      map,
      open,
      server,
    }) => {
      const page = await open(map.links.owner, { browser: { colorScheme } })
      await page.goto(server.url)
      await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'The list of maps')

      await page.goto(`${server.url}/maps/no-such-map`)
      await expect(page.getByText('This map cannot be opened')).toBeVisible()
      await expectNoBarrier(page, colorScheme, 'A map that is not there')

      await page.goto(`${server.url}/l/no-such-link`)
      await expectNoBarrier(page, colorScheme, 'A link that does not work')
    })
  })
}
