import { expect, test } from './fixtures.ts'
import { addCard, card, status } from './screen.ts'

test('Saving is said while an edit is on its way, and Saved when it is on disk', async ({ map, open }) => {
  const page = await open(map.links.editor)
  // Holds back what the server says, so that the moment before its acknowledgement lasts.
  const held: (() => void)[] = []
  let isHolding = false
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      const pass = () => socket.send(message)
      if (isHolding) held.push(pass)
      else pass()
    })
  })
  await page.reload()
  await expect(status(page)).toHaveAccessibleName(/^Saved/)

  isHolding = true
  await addCard(page, 'a proposal', 'On its way')
  await expect(status(page)).toHaveAccessibleName(/^Saving/)
  expect((await map.read()).elements.some(({ title }) => title === 'On its way')).toBe(true)
  await expect(status(page)).toHaveAccessibleName(/^Saving/)

  isHolding = false
  for (const pass of held.splice(0)) pass()
  await expect(status(page)).toHaveAccessibleName(/^Saved/)
})

test('Offline is said when the network goes, and what was made meanwhile arrives afterwards', async ({
  map,
  open,
}) => {
  const asha = await open(map.links.editor, { name: 'Asha' })
  const ben = await open(map.links.viewer, { name: 'Ben' })
  let isDown = false
  const lines: { close(): void }[] = []
  await asha.routeWebSocket(/\/sync\//, (socket) => {
    if (isDown) return socket.close()
    const server = socket.connectToServer()
    lines.push({ close: () => void Promise.all([socket.close(), server.close()]) })
  })
  await asha.reload()
  await expect(status(asha)).toHaveAccessibleName(/^Saved/)

  isDown = true
  for (const each of lines) each.close()
  await expect(status(asha)).toHaveAccessibleName(/^Offline/)
  await addCard(asha, 'a proposal', 'Made on a train')
  await expect(card(asha, 'S12')).toBeVisible()
  await expect(card(ben, 'S12')).toHaveCount(0)

  isDown = false
  await expect(card(ben, 'S12')).toHaveAccessibleName(/Made on a train/)
  await expect(status(asha)).toHaveAccessibleName(/^Saved/)
})
