import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvas, card, details, line, standsStill } from './screen.ts'

const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true }

async function boxOf(target: Locator) {
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target} is not shown`)
  return box
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

/** A place of the canvas with nothing on it and nothing near: no card, no link, no tool. Waits until the map stands still. */
async function bare(page: Page): Promise<{ x: number; y: number }> {
  let found: { x: number; y: number } | null = null
  await expect
    .poll(async () => {
      await standsStill(page)
      found = await bareNow(page)
      return found
    }, 'a bare place in sight')
    .not.toBeNull()
  return found!
}

const bareNow = (page: Page): Promise<{ x: number; y: number } | null> =>
  canvas(page).evaluate((board) => {
    const { left, top, right, bottom } = board.getBoundingClientRect()
    const isPane = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') === true
    for (let y = top + 100; y < bottom - 100; y += 10) {
      for (let x = left + 100; x < right - 100; x += 10) {
        const around = [-16, 0, 16].flatMap((down) => [-16, 0, 16].map((across) => [x + across, y + down]))
        if (around.every(([atX, atY]) => isPane(atX ?? 0, atY ?? 0))) return { x, y }
      }
    }
    return null
  })

test('a tap chooses a card, and another on bare canvas lets go', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: TABLET })
  await card(page, 'S1').tap()
  await expect(details(page).getByRole('heading', { name: 'S1 · Proposal' })).toBeVisible()
  const { x, y } = await bare(page)
  await page.touchscreen.tap(x, y)
  // The details came forward for the card, and go with it; asked for, they are of the map.
  await expect(details(page).getByRole('heading')).toHaveCount(0)
  await details(page).getByRole('button', { name: 'Show details' }).tap()
  await expect(details(page).getByRole('heading', { name: 'About this map' })).toBeVisible()
})

test('a finger moves the map', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: TABLET })
  await standsStill(page)
  const before = await boxOf(card(page, 'S1'))
  const stored = await map.read()
  await swipe(page, await bare(page), { x: 60, y: 40 })
  await expect.poll(async () => (await boxOf(card(page, 'S1'))).x - before.x).toBeGreaterThan(30)
  expect(await map.read()).toEqual(stored)
})

test('two cards are linked by a tap on the end of one and a tap on the other', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: TABLET })
  await card(page, 'S4').tap()
  await card(page, 'S4')
    .getByTitle(/^Draw a link from S4/)
    .last()
    .tap()
  const linking = page.getByText('Linking S4. Click the other card, or press Escape.')
  await expect(linking).toBeVisible()
  // The other card is out of sight, and a finger brings it there: moving the map does not end the link.
  await expect(card(page, 'O4')).not.toBeInViewport()
  await expect(async () => {
    await swipe(page, await bare(page), { x: -90, y: 0 })
    await expect(card(page, 'O4')).toBeInViewport({ ratio: 0.6, timeout: 1 })
  }).toPass()
  await expect(linking).toBeVisible()
  await card(page, 'O4').tap()
  await expect(line(page, 'S4', 'supports', 'O4')).toBeAttached()
})

test('several cards are chosen by touch alone', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: TABLET })
  await expect(card(page, 'S1')).toBeVisible()
  await page.getByRole('button', { name: /^Select/ }).tap()
  // From the left of the lowest, over it, and into the one above.
  const lowest = await boxOf(card(page, 'S5'))
  const above = await boxOf(card(page, 'S4'))
  const start = { x: lowest.x - 40, y: lowest.y + lowest.height - 4 }
  const end = { x: above.x + above.width / 2, y: above.y + above.height / 2 }
  await swipe(page, start, { x: end.x - start.x, y: end.y - start.y })
  await expect(details(page).getByRole('heading', { name: '2 elements selected' })).toBeVisible()
})
