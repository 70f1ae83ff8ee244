import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvas, card, cell, details, goTo, status } from './screen.ts'

/** Nothing is wider than the window: reading never needs scrolling in two directions. */
async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overhang, `${where} scrolls sideways`).toBe(0)
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`${locator} is not shown`)
  return box
}

/** How high the words are as they are seen, in CSS pixels: the map may be drawn smaller than it is written. */
const sizeOfWords = (words: Locator): Promise<number> =>
  words.evaluate((element) => {
    const { width } = element.getBoundingClientRect()
    const shrunk = element instanceof HTMLElement && element.offsetWidth ? width / element.offsetWidth : 1
    return Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * shrunk * 10) / 10
  })

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

  test(`the canvas opens at a size to read on a screen of ${size}`, async ({ map, open }) => {
    const page = await open(map.links.owner, { browser: { viewport, hasTouch: true } })
    const first = card(page, 'S1')
    // Words of 12 pixels, from the beginning of the card on: as much of it as a screen of that width holds.
    await expect(first).toBeInViewport({ ratio: 0.9 })
    expect((await boxOf(first)).x).toBeGreaterThanOrEqual(0)
    const title = first.getByText('Safer Neighbourhoods')
    const { x, width } = await boxOf(title)
    expect(x + width).toBeLessThanOrEqual(viewport.width)
    expect(await sizeOfWords(title)).toBeGreaterThanOrEqual(12)
    await expect(canvas(page).getByRole('group', { name: /^Proposals, 11/ })).toBeInViewport()

    // One row of tools, and the button for the details in the bar: neither lies over the other.
    const tools = await boxOf(page.getByRole('toolbar', { name: 'Canvas tools' }))
    const zoom = await boxOf(page.getByRole('group', { name: 'Zoom', exact: true }))
    expect(Math.abs(tools.y + tools.height / 2 - zoom.y - zoom.height / 2)).toBeLessThan(4)
    expect(Math.max(tools.height, zoom.height)).toBeLessThan(48)
    expect(zoom.x).toBeGreaterThanOrEqual(tools.x + tools.width)

    // All of it, when asked: then the words of claims give way to the heads of the lanes.
    await page.getByRole('button', { name: /^Show the whole map/ }).tap()
    await expect.poll(async () => (await boxOf(card(page, 'L9'))).width).toBeLessThan(60)
    await expect(canvas(page).getByText('underpin', { exact: true })).toBeHidden()
  })

  test(`details cover nothing until they are asked for on a screen of ${size}`, async ({ map, open }) => {
    const page = await open(map.links.owner, { browser: { viewport, hasTouch: true } })
    for (const view of ['Matrix', 'Outline', 'Findings', 'Canvas'] as const) {
      await goTo(page, view)
      const show = await boxOf(page.getByRole('button', { name: 'Show details' }))
      const main = await boxOf(page.getByRole('main'))
      expect(show.y + show.height, view).toBeLessThanOrEqual(main.y)
      expect(show.x + show.width, view).toBeLessThanOrEqual(viewport.width)
    }
    // The focus goes from the one button to the other and back.
    await page.getByRole('button', { name: 'Show details' }).press('Enter')
    await expect(page.getByRole('button', { name: 'Hide details' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Show details' })).toBeFocused()
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
    await page.getByRole('button', { name: 'Show details' }).tap()
    await details(page).getByRole('button', { name: 'Direct' }).tap()
    await expectNoSidewaysScroll(page, 'A cell')

    // Share and export.
    await page.getByRole('button', { name: 'More' }).tap()
    await expect(page.getByRole('menuitem', { name: /^Word document/ })).toBeInViewport()
    await page.getByRole('menuitem', { name: /^Share/ }).tap()
    await expect(page.getByRole('dialog', { name: 'Share this map' })).toBeInViewport()
    await expectNoSidewaysScroll(page, 'Sharing')
  })
}
