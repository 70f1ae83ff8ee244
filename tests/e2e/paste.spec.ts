import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvas, card, line } from './screen.ts'

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }

/** Presses Ctrl V on the canvas with what another program would have put on the clipboard. */
async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await canvas(page).press('Control+v')
}

/** Puts the keyboard on a card, so that what is pasted goes to its lane. */
async function standOn(page: Page, code: string): Promise<void> {
  await card(page, code).click()
  await expect(canvas(page)).toBeFocused()
}

test('a list from Word becomes one element a line, in one step of undo', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: CLIPBOARD })
  await standOn(page, 'O1')
  // As Word puts it there: a bullet and a tab, or a number and a tab.
  await pasteText(page, '•\tVictims are heard\r\n•\tStreets are safe at night\r\n3.\tCourts are fair\r\n')
  await expect(card(page, 'O5')).toHaveAccessibleName(/^O5 Victims are heard, Outcome/)
  await expect(card(page, 'O6')).toHaveAccessibleName(/^O6 Streets are safe at night, Outcome/)
  await expect(card(page, 'O7')).toHaveAccessibleName(/^O7 Courts are fair, Outcome/)
  await canvas(page).press('Control+z')
  await expect(card(page, 'O5')).toHaveCount(0)
  await expect(card(page, 'O7')).toHaveCount(0)
})

test('codes and titles from Excel become elements with the codes that they bring', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: CLIPBOARD })
  await standOn(page, 'O1')
  await pasteText(page, 'O21\tVictims are heard\nO22\tCourts are fair\n')
  await expect(card(page, 'O21')).toHaveAccessibleName(/^O21 Victims are heard, Outcome/)
  await expect(card(page, 'O22')).toHaveAccessibleName(/^O22 Courts are fair, Outcome/)
})

test('[PST1] a table is asked about, and its heads become no card', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: CLIPBOARD })
  await canvas(page).focus()
  await pasteText(
    page,
    'Ref\tProposal\tLead\tRemarks\nS21\tWarm homes\tTim Godwin\tx\nS22\tDry cellars\tNew Person\ty\n',
  )
  const asked = page.getByRole('dialog', { name: 'Bring in a table' })
  await expect(asked.getByRole('combobox', { name: 'Of the kind' })).toHaveValue('proposal')
  await expect(asked.getByRole('combobox', { name: 'The heads are in' })).toHaveValue('1')
  await expect(asked.getByRole('combobox', { name: 'Remarks' })).toHaveValue('')
  await asked.getByRole('combobox', { name: 'Remarks' }).selectOption('Funding')
  await asked.getByRole('button', { name: /^Bring in \d/ }).click()
  await expect(card(page, 'S21')).toHaveAccessibleName(/^S21 Warm homes, Proposal.*led by Tim Godwin/)
  await expect(card(page, 'S22')).toHaveAccessibleName(/^S22 Dry cellars, Proposal.*led by New Person/)
  await expect(card(page, 'S23')).toHaveCount(0)
  await expect
    .poll(async () => (await map.read()).elements.find(({ code }) => code === 'S22')?.fields)
    .toMatchObject({ funding: 'y' })
  await canvas(page).press('Control+z')
  await expect(card(page, 'S21')).toHaveCount(0)
})

test('what cannot become a card is refused in words', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: CLIPBOARD })
  await standOn(page, 'O1')
  await pasteText(page, '\n\t\n')
  await expect(
    page.getByText('There is nothing on the clipboard that can become a card.').first(),
  ).toBeVisible()
})

test('cards travel with their links to another map', async ({ map, api, open }) => {
  const made = await api.post('/api/maps', { data: { template: 'corporate-strategy' } })
  const other: { id: string; links: { role: string; url: string }[] } = await made.json()
  const editorLink = other.links.find(({ role }) => role === 'editor')?.url ?? ''

  const page = await open(map.links.viewer, { browser: CLIPBOARD })
  // The details take the right side when a card is selected; the outcome first, which stands there, is moved into sight.
  await card(page, 'O1').click()
  await card(page, 'S1').click({ modifiers: ['Shift'] })
  await canvas(page).press('Control+c')

  await page.goto(editorLink)
  await expect(canvas(page)).toBeVisible()
  await canvas(page).focus()
  await canvas(page).press('Control+v')
  await expect(card(page, 'S1')).toHaveAccessibleName(/^S1 Safer Neighbourhoods, Proposal/)
  await expect(line(page, 'S1', 'supports', 'O1')).toBeAttached()
})
