import { CLOSE, FRAME, SYNC, wireLimits } from '@golden-thread/shared/protocol'
import { WebSocket } from 'ws'
import { type TestClient, testClient } from '../../server/src/sync/testing/testClient.ts'
import { signIn } from '../faults/signedIn.ts'
import { expect, test } from './fixtures.ts'
import { addCard, card, status } from './screen.ts'

const BAD: readonly (readonly [name: string, code: number, send: (socket: TestClient) => void])[] = [
  ['no message', CLOSE.malformed, ({ socket }) => socket.send(new Uint8Array(0))],
  ['noise', CLOSE.malformed, ({ socket }) => socket.send(new Uint8Array(64).fill(255))],
  ['text', CLOSE.malformed, ({ socket }) => socket.send('{"type":"update"}')],
  [
    'an update of noise',
    CLOSE.malformed,
    (client) => client.send(FRAME.sync, SYNC.update, new Uint8Array(9).fill(7)),
  ],
  ['an update cut short', CLOSE.malformed, ({ socket }) => socket.send(new Uint8Array([0, 2, 200, 1]))],
  [
    'a frame over the limit',
    CLOSE.frameTooLarge,
    (client) => client.send(FRAME.sync, SYNC.update, new Uint8Array(wireLimits.FRAME_BYTES_MAX + 1)),
  ],
]

test('bad frames end the socket that sent them with a final code, and nobody else notices', async ({
  map,
  server,
  open,
}) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const ben = await open(map.links.editor, { name: 'Ben' })
  const before = await map.read()
  const states = new Set<string>()
  await asha.exposeFunction('sawStatus', (word: string) => void states.add(word))
  await asha.evaluate(() => {
    const pill = document.querySelector('[data-status]')
    const tell = () => Reflect.get(window, 'sawStatus')(pill?.getAttribute('data-status'))
    new MutationObserver(tell).observe(pill ?? document.body, { attributes: true })
  })

  const { cookie, socketUrl } = await signIn({ url: server.url, links: map.links }, 'editor')
  for (const [name, code, send] of BAD) {
    const socket = await testClient(`${socketUrl}/${map.id}`, { headers: { cookie } })
    send(socket)
    await socket.until(() => socket.closedWith !== undefined, `the close after ${name}`)
    expect(socket.closedWith, name).toBe(code)
  }
  expect(await map.read()).toEqual(before)
  expect([...states].filter((word) => word !== 'saved' && word !== 'saving')).toEqual([])

  await addCard(asha, 'a proposal', 'As if nothing had been')
  await expect(card(ben, 'S12')).toHaveAccessibleName(/As if nothing had been/)
  await expect(status(asha)).toHaveAccessibleName(/^Saved/)
})

test('a websocket is refused before it opens: from another site’s page, to no map, without a link', async ({
  map,
  server,
}) => {
  const { cookie, socketUrl } = await signIn({ url: server.url, links: map.links }, 'editor')
  const stranger = await signIn(server, 'editor')
  const statusOf = (id: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const socket = new WebSocket(`${socketUrl}/${id}`, { headers })
      socket.once('unexpected-response', (_, answer) => resolve(answer.statusCode))
      socket.once('open', () => reject(new Error('It opened.')))
      socket.once('error', () => {})
    })
  expect(await statusOf(map.id, { cookie, origin: 'https://elsewhere.example' })).toBe(403)
  expect(await statusOf('no-such-map', { cookie })).toBe(404)
  expect(await statusOf(map.id, {})).toBe(401)
  expect(await statusOf(map.id, { cookie: stranger.cookie })).toBe(403)
})
