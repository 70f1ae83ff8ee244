import { expect, type Locator, type Page } from '@playwright/test'

/** Where things are on the screens, found as a screen reader finds them: by role and name. */

/** The pill that says whether what was changed is saved. */
export const status = (page: Page): Locator =>
  page
    .getByRole('banner')
    .getByRole('button', { name: /^(Connecting|Saved|Saving|Offline|Not saved|Refused|Up to date)[.,…]/ })

export const canvas = (page: Page): Locator => page.getByRole('application', { name: 'Map canvas' })

/** The card with this code. */
export const card = (page: Page, code: string): Locator =>
  canvas(page).getByRole('group', { name: new RegExp(`^${code} `) })

/** The line between two cards, by what it says: "S12", "supports", "O4". */
export const line = (page: Page, from: string, relation: string, to: string): Locator =>
  canvas(page).getByRole('img', { name: new RegExp(`^${from} .*${relation} ${to} `) })

/** A row of the matrix by the code of its element. */
export const row = (page: Page, code: string): Locator =>
  page.getByRole('grid').getByRole('row', { name: new RegExp(`^${code} `) })

/** The cell of a row; columns count from 1, as the outcomes O1, O2 and so on do. */
export const cell = (page: Page, code: string, column: number): Locator =>
  row(page, code)
    .getByRole('gridcell')
    .nth(column - 1)

export const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' })

/** Adds a card from the tools of the canvas, as a person with a pointer would. */
export async function addCard(page: Page, kind: string, title: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button', { name: 'Add (N)' }).click()
  await page.getByRole('menuitem', { name: `Add ${kind}` }).click()
  await page.getByRole('textbox', { name: /^Name this/ }).fill(title)
  await page.keyboard.press('Enter')
}

/** Goes to another view of the map by its tab. */
export async function goTo(
  page: Page,
  view: 'Canvas' | 'Matrix' | 'Outline' | 'Findings' | 'Claims' | 'Register' | 'Money' | 'Timeline',
): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Views of the map' })
    .getByRole('link', { name: new RegExp(`^${view}`) })
    .click()
}

/** The camera follows what is selected: until it is there, what was measured is somewhere else. Counted in frames drawn. */
export const standsStill = (page: Page): Promise<void> =>
  page.locator('.react-flow__viewport').evaluate(async (viewport) => {
    let [place, frames] = ['', 0]
    while (frames < 6) {
      await new Promise(requestAnimationFrame)
      const now = viewport.getAttribute('style') ?? ''
      frames = now === place ? frames + 1 : 0
      place = now
    }
  })

/** What the first view did not need is fetched when the browser has nothing better to do; a test that cuts the line waits. */
export const allCodeIsThere = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('all code fetched').length))
    .toBeGreaterThan(0)
