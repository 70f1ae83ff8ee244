import { toPlain } from '@golden-thread/shared/document'
import type { StrategyMap } from '@golden-thread/shared/model'
import type { TestServer } from '../../support/server.ts'

/** The same map in our server; answers its owner's link. */
export async function importMap(server: TestServer, map: StrategyMap): Promise<string> {
  const entry = await fetch(server.links.owner, { redirect: 'manual' })
  const cookie = (entry.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const made = await fetch(`${server.url}/api/maps`, {
    method: 'POST',
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ json: toPlain(map) }),
  })
  if (made.status !== 201)
    throw new Error(`The map could not be imported: ${made.status} ${await made.text()}`)
  const { links } = (await made.json()) as { links: { role: string; url: string }[] }
  return links.find(({ role }) => role === 'owner')!.url
}
