import type { TestServer } from '../support/server.ts'

/** A visitor of a test server who followed one of its links. */
export interface Visitor {
  readonly cookie: string
  /** The map that the link leads to. */
  readonly mapId: string
  /** Where a `WebsocketProvider` or a bare websocket finds maps: "ws://127.0.0.1:49152/sync". */
  readonly socketUrl: string
}

export async function signIn(
  server: Pick<TestServer, 'url' | 'links'>,
  role: 'owner' | 'editor' | 'viewer',
): Promise<Visitor> {
  const answer = await fetch(server.links[role], { redirect: 'manual' })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  const mapId = answer.headers.get('location')?.split('/').at(-1)
  if (cookie === undefined || mapId === undefined)
    throw new Error(`The ${role} link was answered with ${answer.status}.`)
  return { cookie, mapId, socketUrl: `${server.url.replace('http', 'ws')}/sync` }
}
