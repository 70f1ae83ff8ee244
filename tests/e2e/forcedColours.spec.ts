import { expectNoBarrier } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { card, cell, details, goTo, line } from './screen.ts'

test('axe finds no fault on any view of a map in forced colours', async ({ map, open }) => {
  const page = await open(map.links.owner, { browser: { forcedColors: 'active' }, firstVisit: true })
  await expect(card(page, 'S1')).toBeVisible()
  await expectNoBarrier(page, 'forced colours', 'canvas, first steps')
  await card(page, 'S1').click()
  await expect(details(page).getByRole('heading', { name: 'S1 · Proposal' })).toBeVisible()
  await expectNoBarrier(page, 'forced colours', 'card with details')
  await details(page)
    .getByRole('button', { name: /^(Open the link S1 .* supports )?O1 / })
    .click()
  await expect(line(page, 'S1', 'supports', 'O1')).toBeAttached()
  await expectNoBarrier(page, 'forced colours', 'link with details')

  await goTo(page, 'Matrix')
  await cell(page, 'S4', 1).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Set to' })).toBeVisible()
  await expectNoBarrier(page, 'forced colours', 'matrix with a cell')

  await goTo(page, 'Outline')
  await page.getByRole('button', { name: 'Show all links' }).click()
  await expect(page.getByRole('button', { name: /^Actions for the link/ }).first()).toBeVisible()
  await expectNoBarrier(page, 'forced colours', 'outline')

  await goTo(page, 'Findings')
  await expect(page.getByRole('heading', { name: 'Findings' })).toBeVisible()
  await expectNoBarrier(page, 'forced colours', 'findings')
})

test('what is selected is marked by an outline in forced colours', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: { forcedColors: 'active' } })
  await card(page, 'S1').click()
  await expect(card(page, 'S1')).toHaveCSS('outline-style', 'solid')
  await expect(card(page, 'S2')).toHaveCSS('outline-style', 'none')
})

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const

for (const look of ['light', 'dark', 'forced colours'] as const) {
  test(`axe finds no fault in the other dialogs, nor around the maps, in ${look}`, async ({
    map,
    open,
    server,
  }) => {
    const page = await open(map.links.owner, { browser: looks[look] })
    for (const command of ['Keyboard shortcuts', 'Export…']) {
      await page.keyboard.press('Control+k')
      const palette = page.getByRole('dialog', { name: 'Search and commands' })
      await palette.getByRole('combobox').fill(command)
      await expect(palette.getByRole('option').first()).toContainText(command)
      if (look === 'forced colours' && command === 'Export…')
        await expectNoBarrier(page, look, 'search and commands')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name: command.replace('…', '') })).toBeVisible()
      await expectNoBarrier(page, look, command)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.getByRole('banner').getByRole('button', { name: /^You:/ }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectNoBarrier(page, look, 'menu')

    await page.getByRole('menuitem', { name: 'Accessibility statement' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Accessibility statement' })).toBeVisible()
    await expectNoBarrier(page, look, 'accessibility statement')

    await page.context().clearCookies()
    await page.goto(server.url)
    await expect(page.getByRole('heading', { level: 1, name: 'Open your link to begin' })).toBeVisible()
    await expectNoBarrier(page, look, 'signed out')
  })
}
