import { expect, test } from './fixtures.ts'
import { addCard, canvas, card, details, goTo, line } from './screen.ts'

test('what one person draws appears before the other', async ({ map, open }) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })

  await addCard(asha, 'a proposal', 'Night-time economy teams')
  await expect(card(ben, 'S12')).toHaveAccessibleName(/^S12 Night-time economy teams, Proposal/)

  await canvas(asha).press('l')
  const dialog = asha.getByRole('dialog', { name: 'Link S12 Night-time economy teams to…' })
  await dialog.getByRole('combobox').fill('supports O2')
  await dialog.getByRole('option', { name: /^supports O2/ }).click()
  await expect(line(ben, 'S12', 'supports', 'O2')).toBeAttached()
  await expect(card(ben, 'S12')).toHaveAccessibleName(/supports 1/)

  // Whoever has moved too far to see any of it is led back.
  const back = ben.getByRole('button', { name: 'Nothing of the map is here: show the whole map' })
  await expect(back).toBeHidden()
  await canvas(ben).hover({ position: { x: 300, y: 300 } })
  await ben.mouse.wheel(0, 9_000)
  await back.press('Enter')
  await expect(card(ben, 'S12')).toBeInViewport()
  await expect(back).toBeHidden()
})

test('each sees who is here, where the others point, and what they have selected', async ({ map, open }) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })

  const people = ben.getByRole('list', { name: 'People here' })
  await expect(people.getByRole('button', { name: 'Follow Asha, on canvas' })).toBeVisible()

  const board = await canvas(asha).boundingBox()
  await asha.mouse.move((board?.x ?? 0) + 300, (board?.y ?? 0) + 300)
  await expect(canvas(ben).getByText('Asha', { exact: true })).toBeVisible()

  await card(asha, 'S4').click()
  await expect(card(ben, 'S4').getByText('Asha', { exact: true })).toBeVisible()

  await goTo(asha, 'Matrix')
  await expect(people.getByRole('button', { name: 'Asha, on matrix' })).toBeVisible()

  await asha.close()
  await expect(people).toBeHidden()
})

test('a drag is seen while it lasts, and is the order of the lane when the card is dropped', async ({
  map,
  open,
}) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })
  await expect(card(asha, 'S4')).toBeVisible()
  await expect(card(ben, 'S4')).toBeVisible()
  const placing = async () => (await map.read()).framework.view?.placing
  const top = async () => Math.round((await card(ben, 'S4').boundingBox())?.y ?? 0)
  const topBefore = await top()
  expect(await placing()).toBe('links')

  const box = await card(asha, 'S4').boundingBox()
  const to = await card(asha, 'S1').boundingBox()
  const x = (box?.x ?? 0) + (box?.width ?? 0) / 2
  await asha.mouse.move(x, (box?.y ?? 0) + 8)
  await asha.mouse.down()
  await asha.mouse.move(x, (box?.y ?? 0) - 40, { steps: 4 })
  await asha.mouse.move(x, (to?.y ?? 0) - 4, { steps: 8 })

  await expect.poll(async () => topBefore - (await top())).toBeGreaterThan(50)
  expect(await placing()).toBe('links')

  await asha.mouse.up()
  await expect.poll(placing).toBe('hand')
  await expect.poll(async () => topBefore - (await top())).toBeGreaterThan(50)
})

test('what two people type into one title at once is all there', async ({ map, open }) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })
  const titles = []
  for (const page of [asha, ben]) {
    await card(page, 'S1').click()
    const title = details(page).getByRole('textbox', { name: 'Title', exact: true })
    await expect(title).toHaveValue('Safer Neighbourhoods')
    titles.push(title)
  }
  const [first, second] = titles
  await first?.press('Control+Home')
  await second?.press('Control+End')
  await Promise.all([
    first?.pressSequentially('Much ', { delay: 30 }),
    second?.pressSequentially(' and streets', { delay: 30 }),
  ])
  for (const title of titles) await expect(title).toHaveValue('Much Safer Neighbourhoods and streets')
  await expect(card(asha, 'S1')).toHaveAccessibleName(/^S1 Much Safer Neighbourhoods and streets/)
})

test('the finding for an uncovered outcome goes away when a colleague links a proposal', async ({
  map,
  open,
}) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben', view: 'findings' })

  await addCard(asha, 'an outcome', 'Victims are heard')
  const findings = ben.getByRole('main')
  await expect(findings).toContainText('O5 Victims are heard is not directly supported by any proposal.')

  await card(asha, 'S1').click()
  await canvas(asha).press('l')
  await asha.getByRole('combobox', { name: /^Link S1/ }).fill('supports O5')
  await asha.getByRole('option', { name: /^supports O5/ }).click()
  await expect(findings).toContainText('O5 Victims are heard is directly supported only by links that are')

  // What it rests on is asked as it is drawn, and answered with one key.
  await expect(asha.getByRole('region', { name: 'What does this link rest on?' })).toContainText('S1')
  await asha.keyboard.press('s')
  // An outcome that hangs on one proposal is a risk, and no longer a gap.
  await expect(findings).not.toContainText('O5 Victims are heard is directly supported only by')
  await expect(findings).toContainText('O5 Victims are heard hangs on one proposal')
  await goTo(ben, 'Matrix')
  await expect(ben.getByText(/^5 of 5 outcomes have stated support; /)).toBeVisible()
})
