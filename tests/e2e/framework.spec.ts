import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axeOn } from './axe.ts'
import { expect, test } from './fixtures.ts'

/** Once whatever fades in is there: what is half there has half the contrast. */
async function checkAxe(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  )
  expect((await axeOn(page).analyze()).violations).toEqual([])
}

const dialog = (page: Page) => page.getByRole('dialog')
const effects = (page: Page) => dialog(page).getByRole('status').last()
const listed = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })

test('[FED10] two people edit the framework together, each change says what it does and is one undo', async ({
  map,
  open,
}) => {
  const [ann, ben] = await Promise.all([
    open(map.links.owner, { name: 'Ann', view: 'framework' }),
    open(map.links.editor, { name: 'Ben', view: 'framework' }),
  ])
  await checkAxe(ann)

  // Ann adds a field while Ben renames the kind that it is of.
  for (const page of [ann, ben]) await page.locator('summary', { hasText: 'of Outcome' }).click()
  await ann.getByRole('button', { name: 'Add a field to Outcome' }).click()
  await dialog(ann).getByLabel('Name').fill('Due by')
  await dialog(ann).getByLabel('Type').selectOption('period')
  await ben.getByRole('button', { name: 'Edit: Outcome' }).click()
  await dialog(ben).getByLabel('Name, of one').fill('Result')
  await dialog(ben).getByLabel('Name, of many').fill('Results')
  await expect(effects(ben)).toHaveText('Nothing that is in the map changes.')
  await Promise.all([
    dialog(ann).getByRole('button', { name: 'Save' }).click(),
    dialog(ben).getByRole('button', { name: 'Save' }).click(),
  ])
  for (const page of [ann, ben])
    await expect(page.getByRole('list', { name: 'Fields of Result' }).getByText('Due by')).toBeVisible()

  // A kind in use asks what becomes of its elements, and says what goes with it.
  await ann.getByRole('button', { name: 'Remove: Result' }).click()
  await expect(dialog(ann).getByRole('button', { name: 'Remove' })).toHaveAttribute('aria-disabled', 'true')
  await dialog(ann)
    .getByLabel(/^What becomes of/)
    .selectOption({ label: 'They become priorities' })
  await expect(effects(ann)).toContainText(/\d+ elements become priorities/)
  await expect(effects(ann)).toContainText(/matri(x|ces) leaves? the framework/)
  await checkAxe(ann)
  await dialog(ann).getByRole('button', { name: 'Remove' }).click()
  await expect(ben.getByRole('button', { name: 'Edit: Result' })).toHaveCount(0)
  await ann.keyboard.press('Control+z')
  await expect(ben.getByRole('button', { name: 'Edit: Result' })).toBeVisible()
  await expect(listed(ben, 'Kinds of element').getByText(/^Results · O1 · aim · \d+ elements$/)).toBeVisible()
})

test('[FED11] a framework goes out as JSON and comes in again, and a faulty part is told and mended', async ({
  map,
  open,
}, info) => {
  const page = await open(map.links.editor, { view: 'framework' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as JSON' }).click(),
  ])
  const framework = JSON.parse(readFileSync(await file.path(), 'utf8'))
  framework.matrices[0].rows = 'moon'
  framework.title = 'Ours'
  const path = info.outputPath('framework.json')
  writeFileSync(path, JSON.stringify(framework))
  await page.getByRole('button', { name: 'Use another…' }).click()
  await dialog(page).getByLabel('A JSON file').setInputFiles(path)
  await expect(dialog(page)).toContainText('has rows of "moon", which is not a kind')
  await checkAxe(page)
  await dialog(page).getByRole('button', { name: 'Use this framework' }).click()
  await expect(page.getByRole('heading', { name: 'Framework: Ours' })).toBeVisible()
  await page.getByRole('button', { name: /^Mend: matrix/ }).click()
  await dialog(page).getByRole('group', { name: 'Rows' }).getByLabel('Proposal', { exact: true }).check()
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(effects(page)).toContainText('has rows of "moon", which is not a kind')
  await dialog(page).getByLabel('moon (not in the framework)').click()
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(listed(page, 'Matrices').getByText(framework.matrices[0].title)).toBeVisible()

  // On a phone, and as a viewer, it is all there to be read.
  const phone = await open(map.links.viewer, {
    view: 'framework',
    browser: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  })
  await expect(listed(phone, 'Relations')).toBeVisible()
  await expect(phone.getByRole('button', { name: /^Edit/ })).toHaveCount(0)
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide).toBe(false)
  await checkAxe(phone)
})
