import { expect, test } from './fixtures.ts'
import { addCard, allCodeIsThere, card, status } from './screen.ts'

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`a server that is restarted by ${signal} loses nobody’s work`, async ({ ownServer, open }) => {
    const asha = await open(ownServer.links.owner, { name: 'Asha' })
    const ben = await open(ownServer.links.editor, { name: 'Ben' })

    for (const page of [asha, ben]) await allCodeIsThere(page)

    // What is said to be saved is on disk, also when nothing could be tidied up.
    await addCard(asha, 'a proposal', 'Said to be saved')
    await expect(status(asha)).toHaveAccessibleName(/^Saved/)
    await ownServer.stop(signal)

    await expect(status(asha)).toHaveAccessibleName(/^Offline/)
    await expect(status(ben)).toHaveAccessibleName(/^Offline/)
    await addCard(asha, 'a proposal', 'Made by Asha while it was down')
    await addCard(ben, 'an outcome', 'Made by Ben while it was down')
    await expect(card(asha, 'S13')).toBeVisible()
    await expect(card(ben, 'O5')).toBeVisible()
    await expect(card(ben, 'S13')).toHaveCount(0)
    await expect(status(asha)).toHaveAccessibleName(/^Offline/)

    await ownServer.restart()
    await expect(card(ben, 'S13')).toHaveAccessibleName(/Made by Asha while it was down/)
    await expect(card(asha, 'O5')).toHaveAccessibleName(/Made by Ben while it was down/)
    for (const page of [asha, ben]) {
      await expect(card(page, 'S12')).toHaveAccessibleName(/Said to be saved/)
      await expect(status(page)).toHaveAccessibleName(/^Saved/)
    }

    // And all of it is on disk now: a person who comes after one more crash finds it.
    await ownServer.stop('SIGKILL')
    await ownServer.restart()
    const chloe = await open(ownServer.links.viewer, { name: 'Chloe' })
    for (const code of ['S12', 'S13', 'O5']) await expect(card(chloe, code)).toBeVisible()
  })
}

test('what was made offline is there after the page was closed and opened again', async ({
  ownServer,
  open,
}) => {
  const asha = await open(ownServer.links.owner, { name: 'Asha' })
  await allCodeIsThere(asha)
  await ownServer.stop('SIGKILL')
  await addCard(asha, 'a proposal', 'Made offline')
  await expect(status(asha)).toHaveAccessibleName(/^Offline, kept on this device/)

  // The tab is closed while the server is still away; the same browser comes back later.
  const again = await asha.context().newPage()
  const address = asha.url()
  await asha.close()
  await ownServer.restart()
  await again.goto(address)
  await expect(card(again, 'S12')).toHaveAccessibleName(/Made offline/)
  await expect(status(again)).toHaveAccessibleName(/^Saved/)

  const ben = await open(ownServer.links.viewer, { name: 'Ben' })
  await expect(card(ben, 'S12')).toHaveAccessibleName(/Made offline/)
})
