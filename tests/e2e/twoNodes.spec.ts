import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { createTestDatabase, POSTGRES_URL } from '../../server/src/storage/testing/postgres.ts'
import { startNodes } from '../nodes/nodes.ts'
import { expect, test } from './fixtures.ts'
import { addCard, canvas, card, status } from './screen.ts'

/** What stands before several servers: each connection goes to the first of them that takes it. */
async function startBalancer(urls: readonly string[]) {
  const balancer = createServer((browser) => {
    browser.on('error', () => browser.destroy())
    const attempt = ([url, ...others]: readonly string[]): void => {
      if (url === undefined) return void browser.destroy()
      const server = connect(Number(new URL(url).port), '127.0.0.1')
      server.once('connect', () => {
        server.removeAllListeners('error').on('error', () => browser.destroy())
        browser.on('close', () => server.destroy())
        browser.pipe(server).pipe(browser)
      })
      server.once('error', () => attempt(others))
    }
    attempt(urls)
  }).listen(0, '127.0.0.1')
  await once(balancer, 'listening')
  return {
    url: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`,
    close: () => balancer.close(),
  }
}

test('two people on two servers see each other, and go on when one of the servers is killed', async ({
  open,
}) => {
  test.skip(POSTGRES_URL === '', 'There is no PostgreSQL for the tests.')
  const database = await createTestDatabase()
  const nodes = await startNodes(database.url, 2)
  const [first, second] = [nodes.servers[0]!, nodes.servers[1]!]
  const balancer = await startBalancer([first.url, second.url])
  try {
    const through = (url: string, at: string) => url.replace(new URL(url).origin, at)
    const asha = await open(through(first.links.owner, balancer.url), { name: 'Asha' })
    const ben = await open(through(first.links.editor, second.url), { name: 'Ben' })
    const map = new URL(asha.url()).pathname.split('/').at(-1) ?? ''
    expect(await nodes.ownerOf(map)).toBe(0)

    // Cursor, names and edits, from one server to the other and back, and "Saved" where they were made.
    const board = await canvas(asha).boundingBox()
    await asha.mouse.move((board?.x ?? 0) + 300, (board?.y ?? 0) + 300)
    await expect(canvas(ben).getByText('Asha', { exact: true })).toBeVisible()
    await addCard(ben, 'a proposal', 'Night-time economy teams')
    await expect(card(asha, 'S12')).toHaveAccessibleName(/^S12 Night-time economy teams/)
    await expect(status(ben)).toHaveAccessibleName(/^Saved/)

    // A page for the board that was made at one server is read at the other.
    const made = await asha.request.post(`${balancer.url}/api/maps/${map}/boards`, {
      data: { audience: 'Cabinet' },
      headers: { Origin: balancer.url },
    })
    expect(made.status(), await made.text()).toBe(201)
    const { url } = (await made.json()) as { url: string }
    expect(await (await ben.request.get(through(url, second.url))).text()).toContain(
      'Night-time economy teams',
    )

    // The server that owns the map dies while they draw.
    await Promise.all([first.stop('SIGKILL'), addCard(ben, 'a proposal', 'Drawn as it died')])
    await addCard(asha, 'a proposal', 'Drawn without a line')
    for (const page of [asha, ben]) {
      // Both may have got the same code, and each then says so of the other.
      await expect(canvas(page).getByRole('group', { name: /^S\d+ Drawn as it died,/ })).toBeVisible()
      await expect(canvas(page).getByRole('group', { name: /^S\d+ Drawn without a line,/ })).toBeVisible()
      await expect(status(page)).toHaveAccessibleName(/^(Saved|Up to date)/)
    }
    expect(await nodes.ownerOf(map)).toBe(1)
  } finally {
    balancer.close()
    await nodes.end()
    await database.drop()
  }
})
