import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvas, card, details, line } from './screen.ts'

const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true }

const middleOf = async (target: Locator) => {
  const box = await target.boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}

/** One finger put down, drawn across in steps and lifted, as the browser gets it from the screen. */
async function swipe(
  page: Page,
  from: { x: number; y: number },
  by: { x: number; y: number },
): Promise<void> {
  const screen = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: { x: number; y: number }[]) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints: at })
  await touch('touchStart', [from])
  for (let step = 1; step <= 5; step++) {
    await touch('touchMove', [{ x: from.x + (by.x * step) / 5, y: from.y + (by.y * step) / 5 }])
  }
  await touch('touchEnd', [])
}

/** A place of the canvas with nothing on it: under the last lane head, above the tools. */
async function bare(page: Page): Promise<{ x: number; y: number }> {
  const board = await canvas(page).boundingBox()
  return { x: (board?.x ?? 0) + 12, y: (board?.y ?? 0) + (board?.height ?? 0) / 2 }
}

test('a tap chooses a card, and another on bare canvas lets go', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: TABLET })
  await card(page, 'S1').tap()
  await expect(details(page).getByRole('heading', { name: 'S1 · Proposal' })).toBeVisible()
  const { x, y } = await bare(page)
  await page.touchscreen.tap(x, y)
  await expect(details(page).getByRole('heading', { name: 'About this map' })).toBeVisible()
})

test('a finger moves the map', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: TABLET })
  const before = await middleOf(card(page, 'S1'))
  const stored = await map.read()
  await swipe(page, await bare(page), { x: 60, y: 40 })
  await expect.poll(async () => (await middleOf(card(page, 'S1'))).x - before.x).toBeGreaterThan(30)
  expect(await map.read()).toEqual(stored)
})

test('two cards are linked by a tap on the end of one and a tap on the other', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: TABLET })
  await card(page, 'S4').tap()
  await card(page, 'S4')
    .getByTitle(/^Draw a link from S4/)
    .last()
    .tap()
  await expect(page.getByText('Linking S4. Click the other card, or press Escape.')).toBeVisible()
  await card(page, 'O4').tap()
  await expect(line(page, 'S4', 'supports', 'O4')).toBeAttached()
})

test('several cards are chosen by touch alone', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: TABLET })
  await expect(card(page, 'S1')).toBeVisible()
  await page.getByRole('button', { name: /^Select/ }).tap()
  const lowest = await card(page, 'O4').boundingBox()
  const start = { x: (lowest?.x ?? 0) + 10, y: (lowest?.y ?? 0) + (lowest?.height ?? 0) + 40 }
  const end = await middleOf(card(page, 'O3'))
  await swipe(page, start, { x: end.x - start.x, y: end.y - start.y })
  await expect(details(page).getByRole('heading', { name: '2 elements selected' })).toBeVisible()
})
