import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { startServer, type TestServer } from '../support/server.ts'
import { signIn, type Visitor } from './signedIn.ts'

let server: TestServer
let editor: Visitor
let viewer: Visitor
const providers: WebsocketProvider[] = []

beforeAll(async () => {
  // The stock provider complains about each message of ours that it passes over.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  server = await startServer()
  editor = await signIn(server, 'editor')
  viewer = await signIn(server, 'viewer')
})
afterAll(async () => {
  for (const provider of providers) provider.destroy()
  await server.remove()
})

/** A provider as y-websocket ships it; only the cookie, which a browser would send by itself, is put in. */
function provider({ cookie, mapId, socketUrl }: Visitor, doc = new Y.Doc()): WebsocketProvider {
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie } })
    }
  }
  const made = new WebsocketProvider(socketUrl, mapId, doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  providers.push(made)
  return made
}

const synced = (made: WebsocketProvider) =>
  new Promise<void>((resolve) => {
    if (made.synced) resolve()
    else made.once('sync', () => resolve())
  })

async function until(condition: () => unknown, what: string): Promise<void> {
  const end = Date.now() + 10_000
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

it('[ROOM17] serves the unchanged WebsocketProvider of y-websocket 3: state, edits and cursors', async () => {
  const [anna, ben] = [provider(editor), provider(viewer)]
  await Promise.all([synced(anna), synced(ben)])
  expect(anna.doc.getMap('elements').size).toBeGreaterThan(20)
  expect(Y.encodeStateVector(ben.doc)).toEqual(Y.encodeStateVector(anna.doc))

  anna.doc.getMap('about').set('note', 'from Anna')
  await until(() => ben.doc.getMap('about').get('note') === 'from Anna', 'the edit')

  anna.awareness.setLocalStateField('cursor', { x: 1, y: 2 })
  const seen = () => ben.awareness.getStates().get(anna.doc.clientID)
  await until(() => seen()?.['cursor'], 'the cursor')
  expect(seen()?.['user']).toMatchObject({ name: expect.any(String), color: expect.stringMatching(/^#/) })
  anna.awareness.setLocalState(null)
  await until(() => seen() === undefined, 'the cursor to go')
})

it('[ROOM17] takes a provider back after a restart of the server, with what both sides did meanwhile', async () => {
  const [anna, ben] = [provider(editor), provider(editor)]
  await Promise.all([synced(anna), synced(ben)])
  await server.stop()
  await until(() => !anna.wsconnected && !ben.wsconnected, 'the connections to go')
  anna.doc.getMap('about').set('a', 1)
  ben.doc.getMap('about').set('b', 2)
  await server.restart()
  const has = (made: WebsocketProvider) =>
    made.doc.getMap('about').get('a') === 1 && made.doc.getMap('about').get('b') === 2
  await until(() => has(anna) && has(ben), 'both edits on both sides')
  anna.awareness.setLocalStateField('cursor', { x: 3, y: 4 })
  await until(
    () => ben.awareness.getStates().get(anna.doc.clientID)?.['cursor'],
    'the cursor after the restart',
  )
})
