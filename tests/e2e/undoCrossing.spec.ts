import type { Page } from '@playwright/test'
import { cable } from './cable.ts'
import { expect, test } from './fixtures.ts'
import { addCard, canvas, card, details, line, row, standsStill } from './screen.ts'

/** Gives the card another title, as people do: choose it, press F2, write, Enter. */
async function rename(page: Page, code: string, title: string): Promise<void> {
  await card(page, code).click()
  await canvas(page).press('F2')
  await page.getByRole('textbox', { name: /^Name this/ }).fill(title)
  await page.keyboard.press('Enter')
  await expect(card(page, code)).toHaveAccessibleName(new RegExp(`^${code} ${title}`))
}

/** From now on cards stand where people put them, instead of in an order. */
async function placeFreely(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lanes' }).click()
  await page.getByRole('combobox', { name: 'Cards stand' }).selectOption('Freely')
  await expect(page.getByRole('log')).toHaveText(/Cards stand where people put them/)
  await page.keyboard.press('Escape')
}

const sees = (page: Page, code: string, title: string) =>
  expect(card(page, code)).toHaveAccessibleName(new RegExp(`^${code} ${title}`))

const undo = (page: Page) => canvas(page).press('Control+z')

/** What a message that is still in sight says. */
const message = (page: Page, words: RegExp) => page.getByText(words).first()

test('undoing a delete brings the card back with what someone wrote in it meanwhile', async ({
  map,
  open,
}) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  // Ben's line is cut while he writes, so that neither knows of the other's edit.
  const bensLine = cable()
  const ben = await open(map.links.editor, { name: 'Ben', before: bensLine.plug })
  await sees(ben, 'S4', 'Support services')
  await bensLine.cut()
  await rename(ben, 'S4', 'Written meanwhile')
  await card(asha, 'S4').click()
  await canvas(asha).press('Delete')
  await expect(card(asha, 'S4')).toHaveCount(0)

  await bensLine.mend(ben)
  await expect(card(ben, 'S4')).toHaveCount(0)
  await undo(asha)
  await sees(asha, 'S4', 'Written meanwhile')
  await sees(ben, 'S4', 'Written meanwhile')
  for (const page of [asha, ben]) await expect(card(page, 'S4')).toHaveAccessibleName(/led by Martin Tiplady/)
})

test('undoing a new card is refused once someone else has written in it', async ({ map, open }) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })
  await addCard(asha, 'a proposal', 'New teams')
  await sees(ben, 'S12', 'New teams')
  await rename(ben, 'S12', 'New teams by night')
  await sees(asha, 'S12', 'New teams by night')

  await undo(asha)
  await expect(message(asha, /was not undone, because Ben has added to it since/)).toBeVisible()
  await sees(asha, 'S12', 'New teams by night')
  await sees(ben, 'S12', 'New teams by night')
})

test('undoing a delete leaves no link that hangs in the air', async ({ map, open }) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })
  await expect(line(asha, 'S1', 'supports', 'O1')).toBeAttached()

  await card(asha, 'S1').click()
  await canvas(asha).press('Delete')
  await expect(card(ben, 'S1')).toHaveCount(0)
  await card(ben, 'O1').click()
  await canvas(ben).press('Delete')
  await expect(card(asha, 'O1')).toHaveCount(0)

  await undo(asha)
  await sees(ben, 'S1', 'Safer Neighbourhoods')
  for (const page of [asha, ben]) {
    await expect(line(page, 'S1', 'supports', 'O2')).toBeAttached()
    await expect(line(page, 'S1', 'supports', 'O1')).toHaveCount(0)
  }
  // The link comes back with its other end.
  await undo(ben)
  for (const page of [asha, ben]) await expect(line(page, 'S1', 'supports', 'O1')).toBeAttached()
})

for (const placing of ['by their links', 'where people put them'] as const) {
  test(`nudges one after the other are one step, with cards ${placing}`, async ({ map, open }) => {
    // What counts as one after the other goes by the clock, which a slow machine must not decide.
    const page = await open(map.links.editor, { before: (context) => context.clock.setFixedTime(Date.now()) })
    const top = async () => Math.round((await card(page, 'S4').boundingBox())?.y ?? 0)
    const stored = async () => {
      const { framework, elements } = await map.read()
      return { framework, places: elements.map(({ code, position }) => ({ code, position })) }
    }
    if (placing === 'where people put them') await placeFreely(page)
    await card(page, 'S4').click()
    await expect(details(page).getByRole('heading', { name: 'S4 · Proposal' })).toBeVisible()
    await standsStill(page)
    const [before, kept] = [await top(), await stored()]
    for (let press = 0; press < 5; press++) await canvas(page).press('Alt+ArrowUp')
    await expect.poll(top).toBeLessThan(before)
    await expect.poll(stored).not.toEqual(kept)
    await undo(page)
    await expect.poll(top).toBe(before)
    await expect.poll(stored).toEqual(kept)
  })
}

test('one step that changed and then deleted comes back as it was', async ({ map, open }) => {
  const page = await open(map.links.editor, { view: 'matrix' })
  // Clearing a cell takes its link and its assessment away at once.
  const first = row(page, 'S1').getByRole('gridcell').first()
  await first.click()
  await expect(first).toHaveAccessibleName(/^Direct/)
  await page.keyboard.press('Delete')
  await expect(first).toHaveAccessibleName(/^Not assessed/)
  await page.keyboard.press('Control+z')
  await expect(first).toHaveAccessibleName(/^Direct/)
  await first.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Paragraph' }).first()).toHaveValue(/^1?\d/)
})
