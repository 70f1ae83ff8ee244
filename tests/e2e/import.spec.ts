import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { card } from './screen.ts'

/** Chooses a file on the list of maps, as a person would. */
async function bringIn(page: Page, content: string | Buffer, name = 'map.json'): Promise<void> {
  // The dialog of the last try is still open, with why that one failed.
  if ((await page.getByRole('dialog').count()) === 0) {
    await page.getByRole('button', { name: 'New map' }).click()
  }
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^From a JSON file/ }).click()
  const chooser = await choosing
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

const refusedFiles = {
  'not JSON': {
    content: 'Proposal,Outcome\r\nS1,O1\r\n',
    told: 'This file is not JSON. Choose a file that was exported',
  },
  'JSON of another program': {
    content: '{"nodes":[{"id":1}],"edges":[]}',
    told: 'This is not a strategy map. Choose a JSON file that was exported from Golden Thread.',
  },
  'a map of a later version': {
    content: '{"format":"golden-thread-map","version":99,"title":"x"}',
    told: 'written in version 99 of the format; this program reads versions up to 2',
  },
} as const

for (const [what, { content, told }] of Object.entries(refusedFiles)) {
  test(`${what} is not made into a map, and the page says why`, async ({ map, open, server, api }) => {
    const page = await open(map.links.owner)
    await page.goto(server.url)
    const before = (await (await api.get('/api/maps')).json()).length
    await bringIn(page, content)
    await expect(page.getByRole('alert')).toContainText('The map was not made.')
    await expect(page.getByRole('alert')).toContainText(told)
    expect((await (await api.get('/api/maps')).json()).length).toBe(before)
    // The same page takes a good file right afterwards.
    await bringIn(page, JSON.stringify(await map.read()))
    await page.getByRole('button', { name: 'Open the map' }).click()
    await expect(card(page, 'S1')).toBeVisible()
  })
}

test('a file with a link into nothing is refused whole, and the link is named', async ({
  map,
  open,
  server,
}) => {
  const plain = await map.read()
  const link = plain.links.find(({ relation }) => relation === 'leads')
  const loose = { ...link, id: undefined, to: { element: 'nowhere' } }
  const page = await open(map.links.owner)
  await page.goto(server.url)
  await bringIn(page, JSON.stringify({ ...plain, links: [...plain.links, loose] }))
  await expect(page.getByRole('alert')).toContainText(
    'A link has an end that is not in the file: leads:L1>nowhere',
  )
  await expect(page.getByRole('alert')).toContainText('Add the elements or remove the links, and try again.')
})
