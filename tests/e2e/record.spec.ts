import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { card } from './screen.ts'

/** Opens what is kept beside the map, from its one menu in the bar. */
async function openRecord(page: Page, what: 'Comments' | 'Baselines' | 'History') {
  await page.getByRole('button', { name: 'Comments, baselines and history' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  return page.getByRole('dialog', { name: what })
}

test('[PRV2] what an editor says of a card is on the owner’s screen; what changed since is marked; a board reads it', async ({
  map,
  open,
  browser,
}) => {
  const olive = await open(map.links.owner, { name: 'Olive' })
  const ben = await open(map.links.editor, { name: 'Ben' })

  await card(ben, 'S1').click()
  await ben.getByRole('textbox', { name: 'Add a comment' }).fill('Who leads this now?')
  await ben.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(card(olive, 'S1')).toHaveAccessibleName(/1 open comment/)
  const comments = await openRecord(olive, 'Comments')
  await expect(comments).toContainText('Who leads this now?')
  await comments.getByRole('button', { name: /^Resolve/ }).click()
  await expect(card(ben, 'S1')).not.toHaveAccessibleName(/open comment/)
  await olive.keyboard.press('Escape')

  const baselines = await openRecord(olive, 'Baselines')
  await baselines.getByRole('textbox', { name: 'Name' }).fill('As agreed')
  await baselines.getByRole('button', { name: 'Make the baseline' }).click()
  await expect(baselines).toContainText('As agreed')
  await baselines.getByRole('button', { name: 'Mark it on the map: what changed since “As agreed”' }).click()
  const title = ben.getByRole('textbox', { name: 'Title' })
  await title.fill('Safer streets for all')
  await title.blur()
  await expect(card(olive, 'S1')).toHaveAccessibleName(/Changed/)

  await olive.getByRole('button', { name: 'Share', exact: true }).click()
  const share = olive.getByRole('region', { name: 'Links to the board’s page' })
  await share.getByRole('textbox', { name: /^For a person/ }).fill('The public')
  await share.getByRole('button', { name: 'Make the page’s link' }).click()
  const url = await share.getByRole('textbox', { name: /^Your new link/ }).inputValue()
  const reader = await browser.newContext({ javaScriptEnabled: false })
  const page = await reader.newPage()
  await page.goto(url)
  await expect(page.getByRole('main')).toContainText('Safer streets for all')
  await expect(page.getByRole('main')).not.toContainText('Who leads this now?')
  await reader.close()
})
