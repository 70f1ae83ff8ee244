import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvas, cell, details, goTo } from './screen.ts'

/** Presses Tab until the focus is on what has this name, as someone without a mouse would. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document
      return at?.getAttribute('aria-label') || at?.textContent?.trim() || ''
    })
  for (let presses = 0; presses < most; presses++) {
    if (name.test(await focused())) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No ${name} within ${most} presses of Tab; the focus is on "${await focused()}".`)
}

/** Types into the palette what is wanted, and takes the first that it finds. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(words)
  await expect(palette.getByRole('option').first()).toContainText(words)
  await page.keyboard.press('Enter')
}

test('an element and a link are made on the canvas with the keyboard alone', async ({ map, open }) => {
  const page = await open(map.links.editor)
  const keys = page.keyboard
  await expect(canvas(page).getByRole('group', { name: /^S1 / })).toBeVisible()

  await tabTo(page, /^Map canvas$/)
  await keys.press('n')
  await expect(page.getByRole('textbox', { name: /^Name this/ })).toBeFocused()
  await keys.press('Escape')

  // Search and commands reaches whatever no key of its own leads to.
  await command(page, 'Add a proposal')
  await expect(page.getByRole('textbox', { name: 'Name this proposal' })).toBeFocused()
  await keys.type('Night-time economy teams')
  await keys.press('Enter')
  await expect(canvas(page).getByRole('group', { name: /^S12 Night-time economy teams/ })).toBeVisible()
  await expect(canvas(page)).toBeFocused()

  await keys.press('l')
  await expect(page.getByRole('combobox', { name: /^Link S12/ })).toBeFocused()
  await keys.type('supports O4')
  await expect(page.getByRole('option', { name: /^supports O4/ })).toBeVisible()
  await keys.press('Enter')
  await expect(canvas(page).getByRole('img', { name: /^S12 .* supports O4 / })).toBeAttached()
})

test('each view offers one way to make a proposal by name', async ({ map, open }) => {
  const page = await open(map.links.editor)
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  for (const [view, offered] of [
    ['Canvas', 'Add a proposal'],
    ['Outline', 'New proposal'],
  ] as const) {
    await goTo(page, view)
    await page.keyboard.press('Control+k')
    await palette.getByRole('combobox').fill('proposal')
    await expect(palette.getByRole('option', { name: /^(Add a|New) proposal$/ })).toHaveText([offered])
    await page.keyboard.press('Escape')
    await expect(palette).toBeHidden()
  }
})

test('arrow keys walk the canvas, and Enter renames', async ({ map, open }) => {
  const page = await open(map.links.editor)
  const keys = page.keyboard
  await expect(canvas(page).getByRole('group', { name: /^S1 / })).toBeVisible()
  await tabTo(page, /^Map canvas$/)
  const active = async () => {
    const id = await canvas(page).getAttribute('aria-activedescendant')
    return id ? page.locator(`[id="${id}"]`).getAttribute('aria-label') : null
  }
  await keys.press('Home')
  const first = await active()
  await keys.press('ArrowDown')
  await expect.poll(active).not.toBe(first)
  const second = await active()

  await keys.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Name this/ })).toBeFocused()
  await keys.press('Control+a')
  await keys.type('Renamed by keys')
  await keys.press('Enter')
  await expect.poll(active).toContain('Renamed by keys')
  expect(second).not.toContain('Renamed by keys')

  await keys.press('Control+z')
  await expect.poll(active).toBe(second)
})

test('an uncovered outcome is found and mended, and the paper exported, with the keyboard alone', async ({
  map,
  open,
}) => {
  const page = await open(map.links.editor, { view: 'outline' })
  const keys = page.keyboard

  await tabTo(page, /^Outcomes$/)
  await keys.press('Enter')
  await tabTo(page, /^New outcome$/, 100)
  await keys.press('Enter')
  await keys.type('Victims are heard')
  await keys.press('Enter')
  await keys.press('Escape')

  // 4 is the key of the findings.
  await keys.press('4')
  const finding = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /^.*O5 Victims are heard is not directly supported/ })
  await expect(finding).toBeVisible()
  await tabTo(page, /^The matrix, for: O5 Victims are heard/)
  await keys.press('Enter')

  const grid = page.getByRole('grid', { name: /^Proposals and the outcomes they support/ })
  await expect(grid).toBeVisible()
  await tabTo(page, /^S1|^None|^Not assessed|^Direct|^O5/, 40)
  await keys.press('Control+Home')
  await keys.press('End')
  await keys.press('d')
  await expect(cell(page, 'S1', 5)).toHaveAccessibleName(/^Direct/)
  await expect(page.getByText(/^5 of 5 outcomes have stated support; /).first()).toBeVisible()
  await keys.press('4')
  await expect(page.getByRole('main')).toContainText('O5 Victims are heard hangs on one proposal')
  await expect(page.getByRole('main')).not.toContainText('O5 Victims are heard is not directly supported')

  const download = page.waitForEvent('download')
  await command(page, 'Export Proposals and the outcomes they support as Word')
  expect((await download).suggestedFilename()).toMatch(/\.docx$/)
})

test('details of an element are read and changed with the keyboard alone', async ({ map, open }) => {
  const page = await open(map.links.editor)
  const keys = page.keyboard
  await command(page, 'S4 Support services')
  await expect(details(page).getByRole('heading', { name: 'S4 · Proposal' })).toBeVisible()
  await tabTo(page, /^Support services delivered/, 80)
  await keys.press('Control+End')
  await keys.type(' by 2007')
  await keys.press('Tab')
  await expect(canvas(page).getByRole('group', { name: /^S4 .* by 2007, Proposal/ })).toBeVisible()
})

test('what is typed before the field of a search is there is its first value, and Enter waits', async ({
  map,
  open,
}) => {
  const code = Promise.withResolvers<void>()
  const page = await open(map.links.editor, {
    before: async (context) => {
      await context.route(/\/assets\/palette-/, async (route) => {
        await code.promise
        await route.continue()
      })
    },
  })
  const keys = page.keyboard
  await expect(canvas(page).getByRole('group', { name: /^S1 / })).toBeVisible()
  const palette = page.getByRole('dialog', { name: 'Search and commands' })

  // Given up before it came: keys mean again what they meant.
  await canvas(page).focus()
  await keys.press('Control+k')
  await keys.type('lost')
  await keys.press('Escape')
  await keys.press('2')
  await expect(page.getByRole('grid')).toBeVisible()
  await goTo(page, 'Canvas')

  await canvas(page).focus()
  await keys.press('Control+k')
  await keys.type('outlinx')
  await keys.press('Backspace')
  await keys.type('e')
  await keys.press('Enter')
  code.resolve()
  const field = palette.getByRole('combobox')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('outline')
  await expect(palette.getByRole('option').first()).toContainText(/outline/i)
  await keys.press('Enter')
  await expect(page.getByRole('main', { name: 'Outline' })).toBeVisible()
})
