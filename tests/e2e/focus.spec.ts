import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvas, card, details, goTo } from './screen.ts'

/** What has the focus, and what hides all of it, if anything does (WCAG 2.4.11). */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return null
    const { x, y, width, height } = at.getBoundingClientRect()
    const spots = [
      [x + 2, y + 2],
      [x + width / 2, y + height / 2],
      [x + width - 2, y + height - 2],
    ] as const
    const isSeen = spots.some(([left, top]) => {
      const found = document.elementFromPoint(left, top)
      // A hidden checkbox or radio button is seen by its label.
      return (
        found !== null &&
        (at.contains(found) || found.contains(at) || (at.closest('label')?.contains(found) ?? false))
      )
    })
    return { name: at.getAttribute('aria-label') ?? at.textContent?.trim() ?? at.tagName, isSeen }
  })

for (const view of ['canvas', 'matrix', 'outline', 'findings'] as const) {
  test(`Tab walks the ${view} to its end, and never to anything hidden, at 400 % zoom`, async ({
    map,
    open,
  }) => {
    // 1280 by 1024 at 400 %.
    const page = await open(map.links.editor, { view, browser: { viewport: { width: 320, height: 256 } } })
    await expect(page.getByRole('main')).not.toContainText('Loading')
    const hidden: string[] = []
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab')
      const at = await focused(page)
      if (at === null) break
      if (!at.isSeen) hidden.push(at.name)
    }
    expect(hidden).toEqual([])
  })
}

test('the focus goes back to where it was when a dialog or a menu closes', async ({ map, open }) => {
  const page = await open(map.links.owner)
  await card(page, 'S1').click()
  for (const key of ['?', 'Control+k', 'l']) {
    await canvas(page).focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(canvas(page)).toBeFocused()
  }
  for (const name of ['Share', 'Export', /^You:/]) {
    const button = page.getByRole('banner').getByRole('button', { name })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0)
    await expect(button).toBeFocused()
  }
})

test('the focus is somewhere of use after what had it is deleted', async ({ map, open }) => {
  const page = await open(map.links.editor, { view: 'outline' })
  await page.getByRole('heading', { name: /^S4 / }).getByRole('button').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('heading', { name: /^S4 / })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: /^S5 / }).getByRole('button')).toBeFocused()

  await goTo(page, 'Canvas')
  await card(page, 'S5').click()
  await page.keyboard.press('Delete')
  await expect(card(page, 'S5')).toHaveCount(0)
  await expect(canvas(page)).toBeFocused()
})

test('targets are 24 pixels or more, or stand that far apart', async ({ map, open }) => {
  const page = await open(map.links.owner)
  await card(page, 'S1').click()
  await expect(details(page).getByRole('heading', { name: 'S1 · Proposal' })).toBeVisible()
  for (const view of ['Canvas', 'Matrix', 'Outline', 'Findings'] as const) {
    await goTo(page, view)
    await expect(page.getByRole('main', { name: view })).not.toContainText('Loading')
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], select, [role=menuitem], [role=gridcell]')]
        .filter((target) => target.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .filter((target) => getComputedStyle(target).clipPath === 'none')
        // A link inside a sentence is as high as its line.
        .filter((target) => target.closest('p') === null)
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
        .map(({ target, box }) => `${target.ariaLabel ?? target.textContent} ${box.width} x ${box.height}`),
    )
    expect(small, view).toEqual([])
  }
})
