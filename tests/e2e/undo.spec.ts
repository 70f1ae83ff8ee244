import { expect, test } from './fixtures.ts'
import { addCard, canvas, card, details, line } from './screen.ts'

test('each person undoes and redoes their own steps only', async ({ map, open }) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })
  await addCard(asha, 'a proposal', 'By Asha')
  await expect(card(ben, 'S12')).toBeVisible()
  await addCard(ben, 'an outcome', 'By Ben')
  await expect(card(asha, 'O5')).toBeVisible()

  await canvas(asha).press('Control+z')
  await expect(card(ben, 'S12')).toHaveCount(0)
  await expect(card(ben, 'O5')).toBeVisible()
  await expect(asha.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled()

  await canvas(asha).press('Control+Shift+z')
  await expect(card(ben, 'S12')).toHaveAccessibleName(/By Asha/)

  await ben.getByRole('button', { name: /^Undo: / }).click()
  await expect(card(asha, 'O5')).toHaveCount(0)
  await expect(card(asha, 'S12')).toBeVisible()
})

test('an undo keeps what somebody else has changed since, and says so', async ({ map, open }) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })
  const title = (page: typeof asha) => details(page).getByRole('textbox', { name: 'Title', exact: true })
  for (const page of [asha, ben]) await card(page, 'S4').click()

  await title(asha).fill('Shared services')
  await expect(title(ben)).toHaveValue('Shared services')
  await title(ben).fill('Shared services, by 2007')
  await expect(title(asha)).toHaveValue('Shared services, by 2007')

  await asha.getByRole('button', { name: /^Undo: / }).click()
  await expect(asha.getByText(/changed since by Ben/).first()).toBeVisible()
  await expect(title(asha)).toHaveValue('Shared services, by 2007')
  await expect(title(ben)).toHaveValue('Shared services, by 2007')
})

test('undoing a delete brings the card back with its links, for everyone', async ({ map, open }) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })
  const served = line(ben, 'W1', 'serves', 'P5')
  await expect(served).toBeAttached()
  await expect(card(ben, 'W1')).toHaveAccessibleName(/led by Rose Fitzpatrick/)

  await card(asha, 'W1').click()
  await canvas(asha).press('Delete')
  await expect(card(ben, 'W1')).toHaveCount(0)
  await expect(served).toHaveCount(0)

  await canvas(asha).press('Control+z')
  // The link to its lead is a badge on the card, and no line.
  await expect(card(ben, 'W1')).toHaveAccessibleName(/^W1 Citizen focus work, .*led by Rose Fitzpatrick/)
  await expect(served).toBeAttached()
})
