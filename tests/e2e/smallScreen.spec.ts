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

/** Where the words end and how high they are as they are seen: the map may be drawn smaller than it is written. */
const wordsOf = (line: Locator) =>
  line.evaluate((element: HTMLElement) => {
    const words = document.createRange()
    words.selectNodeContents(element)
    const drawn = element.getBoundingClientRect().width / element.offsetWidth
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * drawn
    return { right: words.getBoundingClientRect().right, size: Math.round(size * 10) / 10 }
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
    const words = await wordsOf(first.getByText('Safer Neighbourhoods'))
    expect(words.right).toBeLessThanOrEqual(viewport.width)
    expect(words.size).toBeGreaterThanOrEqual(12)
    await expect(canvas(page).getByRole('group', { name: /^Proposals, 11/ })).toBeInViewport()

    // One row of tools, of which none lies over another.
    const tools = page.getByRole('toolbar', { name: 'Canvas tools' })
    expect((await boxOf(tools)).height).toBeLessThan(48)
    const boxes = await Promise.all((await tools.getByRole('button').all()).map(boxOf))
    for (const [index, { x, y, height }] of boxes.entries()) {
      const before = boxes[index - 1]
      if (!before) continue
      expect(x).toBeGreaterThanOrEqual(before.x + before.width)
      expect(Math.abs(y + height / 2 - before.y - before.height / 2)).toBeLessThan(4)
    }

    // All of it, when asked: then the heads of the lanes are read where cards cannot be.
    await page.getByRole('button', { name: /^Show the whole map/ }).tap()
    for (const code of ['V4', 'P6', 'O3', 'W2'])
      await expect(card(page, code)).toBeInViewport({ ratio: 0.99 })
    for (const lane of ['Priorities', 'Proposals', 'Programmes']) {
      await expect(canvas(page).getByText(lane, { exact: true })).toBeInViewport()
    }
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
    await page.getByRole('button', { name: 'More', exact: true }).tap()
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
    await page.getByRole('button', { name: 'More', exact: true }).tap()
    await expect(page.getByRole('menuitem', { name: /^Word document/ })).toBeInViewport()
    await page.getByRole('menuitem', { name: /^Share/ }).tap()
    await expect(page.getByRole('dialog', { name: 'Share this map' })).toBeInViewport()
    await expectNoSidewaysScroll(page, 'Sharing')
  })
}
