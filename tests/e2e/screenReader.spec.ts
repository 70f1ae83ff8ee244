import type { CDPSession } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { canvas, card, details, goTo, status } from './screen.ts'

/**
 * One whole task by role and name alone, against the tree that the browser hands to screen readers. Nothing is found
 * here by its look or its place.
 */
test('an outcome is made, found uncovered, linked, proved and exported by what a screen reader is told', async ({
  map,
  open,
}) => {
  const page = await open(map.links.editor, { view: 'outline' })
  await expect(page).toHaveTitle('Corporate Strategy 2006-2009, outline – Golden Thread')
  const main = page.getByRole('main', { name: 'Outline' })
  await expect(main).toMatchAriaSnapshot(`
    - main "Outline":
      - region "Outline":
        - searchbox "Find in the outline"
        - navigation "Kinds"
        - region "Values (4)":
          - heading "Values (4)" [level=2]
        - region "Priorities (7)"
        - region "Proposals (11)"
        - region "Programmes (2)"
        - region "Outcomes (4)":
          - heading "Outcomes (4)" [level=2]
          - list
        - region "Leads (9)"
  `)

  await main.getByRole('button', { name: 'New outcome' }).press('Enter')
  await page.getByRole('textbox', { name: 'Title of the new outcome' }).fill('Victims are heard')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('log')).toHaveText(/O5 Victims are heard added\./)
  await expect(main.getByRole('region', { name: 'Outcomes (5)' })).toMatchAriaSnapshot(`
    - region "Outcomes (5)":
      - heading "Outcomes (5)" [level=2]
      - list:
        - /children: contain
        - listitem:
          - button /^Links of O5 Victims are heard \\(0\\)/
          - heading "O5 Victims are heard" [level=3]
          - button "Link O5 Victims are heard to…"
          - button "Actions for O5 Victims are heard"
  `)

  await goTo(page, 'Findings')
  await expect(page).toHaveTitle(/findings – Golden Thread$/)
  await expect(page.getByRole('main', { name: 'Findings' })).toMatchAriaSnapshot(`
    - main "Findings":
      - region "Findings":
        - heading "Findings" [level=2]
        - region /^Gaps/:
          - heading /^Gaps/ [level=3]
          - group /^Link what nothing covers/:
            - heading /^Link what nothing covers/ [level=4]
            - list:
              - /children: contain
              - listitem:
                - paragraph: O5 Victims are heard is not directly supported by any proposal.
                - paragraph: Link one of the proposals to O5, or accept that it is not covered, with the reason.
                - paragraph:
                  - button /^Link O5…/
                  - button /^Accept/
  `)

  await page
    .getByRole('button', { name: /^The matrix, for: O5 Victims are heard is not directly supported/ })
    .press('Enter')
  const grid = page.getByRole('grid', { name: 'Proposals and the outcomes they support, coverage matrix' })
  const cells = grid.getByRole('row', { name: /^S1 / }).getByRole('gridcell')
  await expect(grid.getByRole('columnheader', { name: /^O5 / })).toBeAttached()
  await expect(grid.getByRole('row', { name: /^S1 / })).toMatchAriaSnapshot(`
    - row /^S1 Safer Neighbourhoods/:
      - rowheader "S1 Safer Neighbourhoods"
      - gridcell "Direct"
      - gridcell "Direct"
      - gridcell "None"
      - gridcell "None"
      - gridcell "Not assessed"
      - gridcell "2 direct"
  `)
  await cells.nth(4).focus()
  await page.keyboard.press('d')
  await expect(cells.nth(4)).toHaveAccessibleName(/^Direct/)
  await expect(page.getByRole('log')).toHaveText(/S1 to O5: direct\./)

  await cells.nth(4).press('Enter')
  const panel = details(page).getByRole('region', { name: /^S1 Safer Neighbourhoods to O5/ })
  await expect(panel).toMatchAriaSnapshot(`
    - region:
      - heading /^S1 Safer Neighbourhoods to O5 Victims are heard/ [level=2]
      - region "Direct":
        - paragraph: A source states this link.
      - region "Set to":
        - heading "Set to" [level=3]
        - button "Direct" [pressed]
        - button "None"
      - region "S1 supports O5":
        - group "Basis":
          - radio /^Stated/ [checked]
        - region "Evidence":
          - button "Add evidence"
  `)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  const download = page.waitForEvent('download')
  await page.getByRole('dialog', { name: 'Search and commands' }).getByRole('combobox').fill('as Word')
  await page.getByRole('option', { name: /^Export Proposals and the outcomes they support as Word/ }).click()
  expect((await download).suggestedFilename()).toMatch(/\.docx$/)
  await expect(status(page)).toHaveAccessibleName('Saved. Everything you changed is on the server’s disk.')
})

test('the canvas is one stop, says where the keyboard stands, and what lies around it', async ({
  map,
  open,
}) => {
  const page = await open(map.links.editor)
  await expect(card(page, 'S1')).toBeVisible()
  const board = page.getByRole('application', { name: 'Map canvas' })
  await expect(board).toHaveAccessibleDescription(/^Arrow keys walk the cards/)
  await expect(board.locator('[tabindex="0"]')).toHaveCount(0)

  await board.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  const at = await board.getAttribute('aria-activedescendant')
  expect(at).toBeTruthy()
  const active = page.locator(`[id="${at}"]`)
  await expect(active).toHaveAccessibleName(/^[A-Z]\d+ /)
  await expect(active).toHaveAccessibleDescription(/./)
  await page.keyboard.press('Space')
  await expect(page.getByRole('log')).toHaveText(/selected/)
})

test('cards are read before the links between them', async ({ map, open }) => {
  const page = await open(map.links.editor)
  await expect(card(page, 'S1')).toBeVisible()
  const session = await page.context().newCDPSession(page)
  const roles = await readingOrder(session, /^[A-Z]\d+ /)
  expect(roles).toContain('group')
  expect(roles.indexOf('image')).toBeGreaterThan(roles.lastIndexOf('group'))
})

test('what others change in what I have selected is said politely, and not when I turn it off', async ({
  map,
  open,
}) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })
  for (const page of [asha, ben]) await card(page, 'S4').click()
  const title = details(ben).getByRole('textbox', { name: 'Title', exact: true })
  await title.fill('Shared services')
  await expect(asha.getByRole('log')).toHaveText(/^Ben changed S4/)
  await card(asha, 'S3').click()
  await card(ben, 'S3').click()
  await canvas(ben).press('Delete')
  await expect(asha.getByRole('log')).toHaveText(/^Ben changed S3 .* \(deleted now\)\./)
  await card(ben, 'S4').click()

  await asha.getByRole('banner').getByRole('button', { name: /^You:/ }).click()
  await asha
    .getByRole('group', { name: 'Read out others’ edits' })
    .getByRole('menuitemradio', { name: 'Off' })
    .click()
  await asha.keyboard.press('Escape')
  await card(asha, 'S1').click()
  await title.fill('Shared services, again')
  await card(asha, 'S4').click()
  await expect(card(asha, 'S4')).toHaveAccessibleName(/^S4 Shared services, again/)
  await title.fill('Shared services, once more')
  await expect(card(asha, 'S4')).toHaveAccessibleName(/^S4 Shared services, once more/)
  await expect(asha.getByRole('log')).not.toHaveText(/again|once more/)
})

/** The roles of what has such a name, in the order in which the browser hands them to screen readers. */
async function readingOrder(session: CDPSession, name: RegExp): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const rolesFrom = (id: string): string[] => {
    const node = byId.get(id)
    const isMeant = node && !node.ignored && name.test(String(node.name?.value ?? ''))
    return [...(isMeant ? [String(node.role?.value)] : []), ...(node?.childIds ?? []).flatMap(rolesFrom)]
  }
  return nodes.filter((node) => node.parentId === undefined).flatMap(({ nodeId }) => rolesFrom(nodeId))
}
