import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvas, card } from './screen.ts'

/** How light the page is behind everything, from 0 (black) to 1 (white). */
const lightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const painter = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!painter) return Number.NaN
    painter.fillStyle = getComputedStyle(document.documentElement).backgroundColor
    painter.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = painter.getImageData(0, 0, 1, 1).data
    return (red + green + blue) / 3 / 255
  })

test('the page follows the system between light and dark, while it is open', async ({ map, open }) => {
  const page = await open(map.links.viewer, { browser: { colorScheme: 'light' } })
  expect(await lightness(page)).toBeGreaterThan(0.9)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => lightness(page)).toBeLessThan(0.2)
})

test('a theme of one’s own choice holds over the system’s, and after a reload', async ({ map, open }) => {
  const page = await open(map.links.viewer, { browser: { colorScheme: 'light' } })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Theme: dark')
  await page.getByRole('option', { name: 'Theme: dark' }).click()
  await expect.poll(() => lightness(page)).toBeLessThan(0.2)
  await page.reload()
  await expect(card(page, 'S1')).toBeVisible()
  expect(await lightness(page)).toBeLessThan(0.2)
})

test('nothing moves for someone who asked for less motion', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: { reducedMotion: 'reduce' } })
  await expect(card(page, 'S1')).toBeVisible()
  const moving = () =>
    page.evaluate(
      () =>
        document.getAnimations().filter(({ effect, playState }) => {
          const { duration } = effect?.getComputedTiming() ?? {}
          return playState === 'running' && typeof duration === 'number' && duration > 1
        }).length,
    )
  // The camera jumps where it would glide: after the key, the card is where it will stay.
  await canvas(page).press('Shift+0')
  // The page draws what the key did a frame later; a camera that glides is far from its place by then.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const at = await card(page, 'S1').boundingBox()
  expect(await moving()).toBe(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await moving()).toBe(0)
  await page.keyboard.press('Escape')
  expect(await card(page, 'S1').boundingBox()).toEqual(at)
})
