import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { LinkSummary } from '@golden-thread/shared/protocol'
import type { BrowserContext, Download, Page } from '@playwright/test'
import { roomToGrow } from '../support/mapLimit.ts'
import { startServer } from '../support/server.ts'
import { cable } from './cable.ts'
import { expect, test } from './fixtures.ts'
import { addCard, card, status } from './screen.ts'

/** What only one device has, in a real browser: it is sent, or offered as a file, and never said to be saved. */

const keptDatabases = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases())
      .map(({ name }) => name ?? '')
      .filter((name) => name.startsWith('golden-thread:')),
  )

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

test('[COL1] a tab whose copy another tab has discarded goes on being saved, and says so truly', async ({
  open,
}) => {
  const server = await startServer(roomToGrow(20_000))
  try {
    const full = await open(server.links.editor)
    const other = await full.context().newPage()
    await other.goto(full.url())
    await expect(status(other)).toHaveAccessibleName(/^Saved/)

    // One tab brings more than the map takes, and gives it up with the copy that both share.
    for (let at = 0; at < 3; at += 1) await addCard(full, 'a proposal', 'Words '.repeat(1_600))
    const told = full.getByRole('alert').filter({ hasText: 'This map is as large as a map may be.' })
    await told.getByRole('button', { name: 'Discard my changes and reload' }).click()
    await expect(status(full)).toHaveAccessibleName(/^Saved/)

    await addCard(other, 'an outcome', 'Typed after that')
    await expect(status(other)).toHaveAccessibleName(/^Saved/)
    const colleague = await open(server.links.viewer)
    await expect(card(colleague, 'O5')).toHaveAccessibleName(/Typed after that/)
    await other.reload()
    await expect(card(other, 'O5')).toHaveAccessibleName(/Typed after that/)
  } finally {
    await server.remove()
  }
})

test('[COL8] after an older backup is restored, what only a browser has is offered, and comes back by the link', async ({
  ownServer,
  open,
}) => {
  // Everything up to here is in the backup; Asha, her session and her edits are not.
  const file = join(ownServer.dataDir, 'maps.sqlite')
  await ownServer.stop()
  copyFileSync(file, `${file}.backup`)
  await ownServer.restart()
  const asha = await open(ownServer.links.editor, { name: 'Asha' })
  await addCard(asha, 'a proposal', 'Made after the backup')
  await expect(status(asha)).toHaveAccessibleName(/^Saved/)

  await ownServer.stop()
  for (const name of readdirSync(ownServer.dataDir)) {
    if (name.startsWith('maps.sqlite') && !name.endsWith('.backup')) rmSync(join(ownServer.dataDir, name))
  }
  copyFileSync(`${file}.backup`, file)
  await ownServer.restart()

  const told = asha.getByRole('alert').filter({ hasText: 'The server does not know this browser any more.' })
  const [download] = await Promise.all([
    asha.waitForEvent('download'),
    told.getByRole('button', { name: 'Download the map as it is here' }).click(),
  ])
  expect(await textOf(download)).toContain('Made after the backup')

  // Whoever opens the page again is offered the same, and whoever follows the link brings it along.
  await asha.reload()
  await expect(asha.getByRole('button', { name: /^Download: / })).toBeVisible()
  await asha.goto(ownServer.links.editor)
  await expect(card(asha, 'S12')).toHaveAccessibleName(/Made after the backup/)
  await expect(status(asha)).toHaveAccessibleName(/^Saved/)
  const ben = await open(ownServer.links.viewer)
  await expect(card(ben, 'S12')).toHaveAccessibleName(/Made after the backup/)
})

test('[COL4] a link that is revoked while its edits wait on a closed device leaves them to be downloaded', async ({
  map,
  api,
  open,
}) => {
  const links: readonly LinkSummary[] = await (await api.get(`/api/maps/${map.id}/links`)).json()
  const editors = links.find(({ role }) => role === 'editor')
  const line = cable()
  const asha = await open(map.links.editor, { before: line.plug })
  await line.cut()
  await expect(status(asha)).toHaveAccessibleName(/^Offline, kept on this device/)
  await addCard(asha, 'a proposal', 'Written on the train')
  const context: BrowserContext = asha.context()
  const address = asha.url()
  await asha.close()
  expect((await api.delete(`/api/maps/${map.id}/links/${editors?.id}`)).ok()).toBe(true)

  const again = await context.newPage()
  await again.goto(address)
  const download = again.getByRole('button', { name: /^Download: / })
  const [file] = await Promise.all([again.waitForEvent('download'), download.click()])
  expect(await textOf(file)).toContain('Written on the train')
  await again.getByRole('button', { name: /^Delete from this device: / }).click()
  await expect(download).toHaveCount(0)
  expect(await keptDatabases(again)).toEqual([])
})
