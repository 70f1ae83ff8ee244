import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvas, card, cell, goTo, status } from './screen.ts'

/** Nothing is wider than the window: reading never needs scrolling in two directions. */
async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overhang, `${where} scrolls sideways`).toBe(0)
}

const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
]

for (const viewport of SIZES) {
  const size = `${viewport.width} by ${viewport.height}`

  test(`every view fits a screen of ${size}`, async ({ map, open, server }) => {
    const page = await open(map.links.owner, { browser: { viewport, hasTouch: true } })
    await expect(card(page, 'S1')).toBeVisible()
    await expectNoSidewaysScroll(page, 'The canvas')
    for (const view of ['Matrix', 'Outline', 'Findings'] as const) {
      await goTo(page, view)
      await expect(page.getByRole('main', { name: view })).toContainText('O2')
      await expectNoSidewaysScroll(page, view)
    }
    await page.goto(server.url)
    await expect(page.getByRole('heading', { name: 'Your maps' })).toBeVisible()
    await expectNoSidewaysScroll(page, 'The list of maps')
  })

  test(`the main things can be done on a screen of ${size}`, async ({ map, open }) => {
    const page = await open(map.links.owner, { browser: { viewport, hasTouch: true } })
    await expect(status(page)).toBeInViewport()

    // Read a card.
    await card(page, 'S1').tap()
    await page.getByRole('button', { name: 'Show details' }).tap()
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeInViewport()
    await expectNoSidewaysScroll(page, 'The details')
    await page.getByRole('button', { name: 'Hide details' }).tap()

    // Link it.
    await page.getByRole('button', { name: 'More' }).tap()
    await page.getByRole('menuitem', { name: 'Search and commands' }).tap()
    await page.getByRole('dialog').getByRole('combobox').fill('Link to')
    await page.getByRole('option', { name: /^Link to/ }).tap()
    await expect(page.getByRole('dialog', { name: /^Link S1/ })).toBeInViewport()
    await expectNoSidewaysScroll(page, 'Link to')
    await page.getByRole('dialog').getByRole('combobox').fill('supports O4')
    await page.getByRole('option', { name: /^supports O4/ }).tap()
    await expect(canvas(page).getByRole('img', { name: /^S1 .* supports O4 / })).toBeAttached()

    // Set a cell.
    await goTo(page, 'Matrix')
    await cell(page, 'S4', 1).tap()
    await page
      .getByRole('button', { name: /^(Direct|Cell details)/ })
      .first()
      .tap()
    await expectNoSidewaysScroll(page, 'A cell')

    // Share and export.
    await page.getByRole('button', { name: 'More' }).tap()
    await expect(page.getByRole('menuitem', { name: /^Word document/ })).toBeInViewport()
    await page.getByRole('menuitem', { name: /^Share/ }).tap()
    await expect(page.getByRole('dialog', { name: 'Share this map' })).toBeInViewport()
    await expectNoSidewaysScroll(page, 'Sharing')
  })
}
