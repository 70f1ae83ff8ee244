import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import type { Rooms } from '../sync/index.ts'
import { createLineServer } from './lineServer.ts'
import { openNodeLine } from './nodeLine.ts'
import { createPlaces } from './places.ts'

const SECRET = 'what only the servers of this test know'
const closing: (() => unknown)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Something that answers at an address: a server of this name, or, without one, any other program. */
async function answering(node?: string, secret = SECRET): Promise<string> {
  const server = createServer((_, response) => response.end('Hello.'))
  closing.push(() => server.close())
  if (node !== undefined) {
    const lines = createLineServer(node)
    const nothing = () => undefined
    server.on('upgrade', (request, stream, head) =>
      lines.handleUpgrade(request, stream, head, (ws) => {
        closing.push(() => ws.terminate())
        openNodeLine({ ws, secret, end: 'owner', onOpen: nothing, onMessage: nothing, onClosed: nothing })
      }),
    )
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('[CLU19] says once what is wrong where the owner of a map is not where it says, or knows another secret', async () => {
  const wrong: [string, RegExp][] = [
    ['http://127.0.0.1:9', /127\.0\.0\.1:9 cannot be spoken to: connect ECONNREFUSED .* Look at NODE_URL/],
    [await answering(), /cannot be spoken to: Unexpected server response: 200/],
    [await answering('another'), /cannot be spoken to: another of our servers answers there/],
    [await answering('owner', 'some other secret'), /does not prove that it knows our CLUSTER_SECRET/],
  ]
  const right = await answering('owner')
  for (const [address, sentence] of wrong) {
    let url = address
    const said: string[] = []
    const places = createPlaces({
      node: { id: 'here', url: 'http://127.0.0.1:9' },
      secret: SECRET,
      nodes: { ownerOf: async () => ({ id: 'owner', url }) } as never,
      rooms: { isOpen: () => false } as unknown as Rooms,
      metrics: {} as never,
      socketsPerPersonMax: 9,
      log: { warn: (facts: unknown) => void said.push((facts as { err: Error }).err.message) },
      placeMs: 0,
    })
    for (const _ of ['once', 'twice']) await expect(places.edgeTo('plan')).rejects.toThrow(sentence)
    expect(said).toEqual([expect.stringMatching(sentence)])
    url = right
    expect(await places.edgeTo('plan')).toMatchObject({ sockets: 0 })
    places.close()
  }
})
