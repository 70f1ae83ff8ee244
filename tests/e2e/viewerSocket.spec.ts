import { FRAME, SYNC } from '@golden-thread/shared/protocol'
import * as Y from 'yjs'
import { awarenessMessage, encodeMessage, testClient } from '../../server/src/sync/testing/testClient.ts'
import { signIn } from '../faults/signedIn.ts'
import { expect, test } from './fixtures.ts'
import { card, status } from './screen.ts'

test('a websocket made by hand with a viewer’s cookie writes nothing, whatever it sends', async ({
  map,
  server,
  open,
}) => {
  const before = await map.read()
  const asha = await open(map.links.editor, { name: 'Asha' })
  const viewer = await signIn({ url: server.url, links: map.links }, 'viewer')
  const socket = await testClient(`${viewer.socketUrl}/${map.id}`, { headers: { cookie: viewer.cookie } })

  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(socket.doc))
  forged.getMap('about').set('title', 'Forged')
  forged.getMap('elements').clear()
  const update = Y.encodeStateAsUpdate(forged)

  socket.send(FRAME.sync, SYNC.step2, update)
  socket.send(FRAME.sync, SYNC.update, update)
  await socket.until(() => socket.heard.some(({ type }) => type === 'refused'), 'the refusal')
  // Every other type of message, ours and unknown ones, with the same update for a body: each may cost the socket.
  for (const type of [
    FRAME.auth,
    FRAME.saved,
    FRAME.session,
    FRAME.refused,
    FRAME.store,
    4,
    99,
    105,
    1_000,
  ]) {
    const another = await testClient(`${viewer.socketUrl}/${map.id}`, { headers: { cookie: viewer.cookie } })
    another.socket.send(encodeMessage(type, update))
    another.socket.send(encodeMessage(type, SYNC.update, update))
    another.send(FRAME.sync, SYNC.update, update)
    another.close()
    await another.until(() => another.closedWith !== undefined, 'the close')
  }

  expect(await map.read()).toEqual(before)
  await expect(card(asha, 'S1')).toBeVisible()
  await expect(status(asha)).toHaveAccessibleName(/^Saved/)
  socket.close()
})

test('a viewer’s websocket can neither speak for an editor nor make one vanish', async ({
  map,
  server,
  open,
}) => {
  await open(map.links.editor, { name: 'Asha' })
  const ben = await open(map.links.owner, { name: 'Ben' })
  const people = ben.getByRole('list', { name: 'People here' })
  await expect(people.getByRole('button', { name: /Asha/ })).toBeVisible()

  const viewer = await signIn({ url: server.url, links: map.links }, 'viewer')
  const socket = await testClient(`${viewer.socketUrl}/${map.id}`, { headers: { cookie: viewer.cookie } })
  const stateOf = (name: string) =>
    socket.heard
      .flatMap((message) => (message.type === 'awareness' ? [...message.states] : []))
      .findLast(([, state]) => (state as { user?: { name?: string } } | null)?.user?.name === name)
  const [asha] = await socket.until(() => stateOf('Asha'), 'Asha')
  const clock = 1_000_000_000
  const forged = { user: { name: 'Mallory', color: '#000000' }, cursor: { x: 0, y: 0 } }
  socket.send(FRAME.awareness, awarenessMessage({ [asha]: forged }, clock))
  socket.send(FRAME.awareness, awarenessMessage({ [asha]: null }, clock + 1))
  // A client id of its own is shown, under the name that the server knows it by.
  socket.send(FRAME.awareness, awarenessMessage({ 4242: forged }))

  await expect(people.getByRole('listitem')).toHaveCount(2)
  await expect(people.getByRole('button', { name: /^Follow Asha, on canvas/ })).toBeVisible()
  await expect(people.getByRole('button', { name: /Guest / })).toBeVisible()
  await expect(ben.getByText('Mallory')).toHaveCount(0)
  socket.close()
  await expect(people.getByRole('listitem')).toHaveCount(1)
})
