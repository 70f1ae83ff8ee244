import { expect, test } from './fixtures.ts'
import { card, details, goTo } from './screen.ts'

test('a what-if is a view of one’s own: it shows what would be lost, goes out as a link and leaves the map alone', async ({
  map,
  open,
}) => {
  const before = await map.read()
  const ann = await open(map.links.editor, { name: 'Ann' })
  await card(ann, 'S6').click()
  await details(ann).getByRole('button', { name: 'What if this were dropped?' }).click()
  const banner = ann.getByRole('region', { name: 'What if' })
  await expect(banner).toContainText('1 outcome would lose its last direct support')
  await expect(banner.getByRole('button', { name: /^O3 / })).toBeVisible()
  await expect(card(ann, 'S6')).toHaveAccessibleName(/Left out/)
  await expect(card(ann, 'O3')).toHaveAccessibleName(/Loses last support/)

  await ann.keyboard.press('Delete')
  await expect(ann.getByText(/Leave the what-if first/).first()).toBeVisible()
  // What is said of the links of a card counts no more than its name does.
  await expect(card(ann, 'S6')).toHaveAccessibleDescription('Left out')
  await card(ann, 'O3').click()
  await expect(card(ann, 'O3')).toHaveAccessibleDescription(/./)
  await expect(card(ann, 'O3')).not.toHaveAccessibleDescription(/S6/)

  await goTo(ann, 'Matrix')
  await expect(ann.getByRole('columnheader', { name: /^O3 .*Loses last support/ })).toBeVisible()
  await expect(ann.getByRole('rowheader', { name: /^S6 / })).toHaveCount(0)

  // The same address shows the same to someone who may only read.
  await expect(ann).toHaveURL(/without=S6/)
  const address = new URL(ann.url())
  const vera = await open(map.links.viewer, { name: 'Vera' })
  await vera.goto(address.href)
  await expect(vera.getByRole('columnheader', { name: /^O3 .*Loses last support/ })).toBeVisible()
  await vera.getByRole('button', { name: 'Leave what-if' }).click()
  await expect(vera.getByRole('rowheader', { name: /^S6 / })).toBeVisible()
  expect(await map.read()).toEqual(before)
})

test('saved views are presented step by step by keys', async ({ map, open }) => {
  const vera = await open(map.links.viewer, { name: 'Vera' })
  await vera.keyboard.press('Control+k')
  await vera.getByRole('combobox', { name: 'Search and commands' }).fill('Present the saved')
  await vera.getByRole('option', { name: 'Present the saved views' }).click()
  const title = vera.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('The whole thread')
  await expect(vera.getByRole('banner').getByText('1 of 5')).toBeVisible()
  await vera.keyboard.press('ArrowRight')
  await vera.keyboard.press('PageDown')
  await expect(title).toHaveText('Each outcome has its support')
  await expect(vera.getByRole('grid')).toBeVisible()
  // The matrix took nothing from the presenter.
  await vera.keyboard.press('ArrowRight')
  await expect(title).toHaveText('What hangs on one proposal')
  await expect(vera.getByRole('region', { name: 'What if' })).toContainText('1 outcome would lose')
  await vera.reload()
  await expect(title).toHaveText('What hangs on one proposal')
  await vera.keyboard.press('Escape')
  await expect(vera.getByRole('navigation', { name: 'Views of the map' })).toBeVisible()
})

test('what one person saves as a view, another opens by its link', async ({ map, open }) => {
  const ann = await open(map.links.editor, { name: 'Ann' })
  await ann.goto(new URL('?lens=around:S3:1:downstream;rest:hide', ann.url()).href)
  await expect(card(ann, 'S1')).toHaveCount(0)
  await ann.getByRole('button', { name: 'Saved views' }).click()
  await ann.getByLabel('Save what you see now as').fill('Around S3')
  await ann.getByRole('button', { name: 'Save view' }).click()
  await expect(ann.getByLabel('Title of the view “Around S3”')).toHaveValue('Around S3')

  const vera = await open(map.links.viewer, { name: 'Vera' })
  await vera.getByRole('button', { name: 'Saved views' }).click()
  await vera.getByRole('button', { name: 'Show Around S3' }).click()
  await expect(card(vera, 'S3')).toBeVisible()
  await expect(card(vera, 'S1')).toHaveCount(0)
  await expect(vera).toHaveURL(/saved=/)
  await vera.goBack()
  await expect(card(vera, 'S1')).toBeVisible()
})

test('following a person goes where they go, until one moves by oneself', async ({ map, open }) => {
  const ann = await open(map.links.editor, { name: 'Ann' })
  const vera = await open(map.links.viewer, { name: 'Vera' })
  const follow = vera.getByRole('button', { name: /^Follow Ann/ })
  await follow.click()
  await expect(vera.getByText('You follow Ann')).toBeVisible()
  await goTo(ann, 'Matrix')
  await expect(vera.getByRole('grid')).toBeVisible()
  await vera.getByRole('grid').click()
  await expect(vera.getByText('You follow Ann')).toHaveCount(0)
  await goTo(ann, 'Outline')
  await expect(vera.getByRole('grid')).toBeVisible()
})

test('[VWS1] presenting is one press away, and its notes are shown to whoever presents', async ({
  map,
  open,
}) => {
  const ann = await open(map.links.editor, { name: 'Ann' })
  await ann.getByRole('button', { name: 'Saved views', exact: true }).click()
  await ann.getByRole('button', { name: 'Notes for presenting “The whole thread”' }).click()
  const notes = ann.getByRole('textbox', { name: 'Notes for presenting “The whole thread”' })
  await notes.fill('Begin with the outcomes.')
  await ann.keyboard.press('Tab')
  await ann.keyboard.press('Escape')
  await ann.getByRole('button', { name: 'Present', exact: true }).click()
  const bar = ann.getByRole('banner')
  await expect(bar.getByRole('heading', { level: 1 })).toHaveText('The whole thread')
  await expect(bar).not.toContainText('Begin with the outcomes.')
  await ann.keyboard.press('n')
  await expect(bar.getByRole('region', { name: 'Notes' })).toContainText('Begin with the outcomes.')
  await expect(bar.getByRole('region', { name: 'Notes' })).toContainText('Next: What the paper states')
  await ann.keyboard.press('ArrowRight')
  await expect(bar).not.toContainText('Begin with the outcomes.')
})
