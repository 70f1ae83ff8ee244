import { roomToGrow } from '../support/mapLimit.ts'
import { startServer } from '../support/server.ts'
import { cable } from './cable.ts'
import { expect, test } from './fixtures.ts'
import { addCard, card, status } from './screen.ts'

/** Browsers that keep nothing: each says so in its own way. */
const withoutStore: Readonly<Record<string, () => void>> = {
  'forbids even to ask for IndexedDB': () => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('Storage is forbidden.', 'SecurityError')
      },
    })
  },
  'refuses to open a database': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is full.', 'QuotaExceededError')
    }
  },
  'never answers when it is to open a database': () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  },
}

for (const [what, limit] of Object.entries(withoutStore)) {
  test(`a browser that ${what} edits online, and says that nothing is kept offline`, async ({
    map,
    open,
  }) => {
    const wire = cable()
    const page = await open(map.links.editor, {
      before: async (context) => {
        await context.addInitScript(limit)
        await wire.plug(context)
      },
    })
    await addCard(page, 'a proposal', 'Made without a store')
    await expect(status(page)).toHaveAccessibleName(/^Saved/)

    await wire.cut()
    await expect(status(page)).toHaveAccessibleName(
      /^Offline.*(nothing is kept on this device|this device cannot keep what you change)/,
    )
    await addCard(page, 'a proposal', 'Made meanwhile')
    await wire.mend(page)
    await expect(status(page)).toHaveAccessibleName(/^Saved/)
    const titles = (await map.read()).elements.map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['Made without a store', 'Made meanwhile']))
  })
}

test('what a full map does not take is said, can be taken away as a file, and is gone once discarded', async ({
  open,
}) => {
  const server = await startServer(roomToGrow(20_000))
  try {
    const page = await open(server.links.editor)
    await addCard(page, 'a proposal', 'Words '.repeat(1_600))
    await addCard(page, 'a proposal', 'Words '.repeat(1_600))
    await addCard(page, 'a proposal', 'Words '.repeat(1_600))
    const told = page.getByRole('alert').filter({ hasText: 'This map is as large as a map may be.' })
    await expect(told).toContainText('Your last changes are on this device only.')
    await expect(status(page)).toHaveAccessibleName(/^Refused/)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      told.getByRole('button', { name: 'Download the map as it is here' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.json$/)

    // Nothing is piled on top of what is lost.
    await addCard(page, 'a proposal', 'One more')
    await expect(page.getByText('The server does not take the changes of this page').first()).toBeVisible()

    await told.getByRole('button', { name: 'Discard my changes and reload' }).click()
    await expect(status(page)).toHaveAccessibleName(/^Saved/)
    await expect(card(page, 'S1')).toBeVisible()
  } finally {
    await server.remove()
  }
})
