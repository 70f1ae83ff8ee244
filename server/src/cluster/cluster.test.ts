import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CLOSE, FRAME } from '@golden-thread/shared/protocol'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createFaultyLine } from '../storage/testing/faultyLine.ts'
import { createTestDatabase, POSTGRES_URL, type TestDatabase } from '../storage/testing/postgres.ts'
import { awarenessMessage, type TestClient, testClient } from '../sync/testing/testClient.ts'
import { createWorkers, type Workers } from '../worker/index.ts'
import { startTestNode, type TestNode, type TestNodeOptions } from './testing/testNode.ts'

describe.skipIf(POSTGRES_URL === '')('several servers on one database', () => {
  let database: TestDatabase
  let workers: Workers
  const closing: (() => unknown)[] = []
  let maps = 0
  beforeAll(async () => {
    database = await createTestDatabase()
    workers = createWorkers()
  })
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })
  afterAll(async () => {
    await workers.close()
    await database.drop()
  })

  const start = async (options: Partial<TestNodeOptions> = {}) => {
    const node = await startTestNode({ database: database.url, workers, ...options })
    let stopped = false
    const stop = async () => {
      if (!stopped) await node.stop()
      stopped = true
    }
    closing.push(stop)
    return { ...node, stop }
  }
  const join = async (node: TestNode, map: string, query = 'person=anna', doc?: Y.Doc) => {
    const client = await testClient(`${node.url}/${map}?${query}`, doc ? { doc } : {})
    closing.push(() => client.close())
    return client
  }
  const newMap = () => `map${++maps}`
  const set = (client: TestClient, key: string) => client.doc.getMap('plan').set(key, 'x')
  const keysOf = (client: TestClient) => [...client.doc.getMap('plan').keys()].sort()
  const has = (client: TestClient, ...keys: string[]) =>
    client.until(() => keys.every((key) => client.doc.getMap('plan').has(key)), keys.join())
  const gauge = async (node: TestNode, name: 'edgeSockets' | 'edgeLines' | 'takeovers' | 'lapses') =>
    (await node.metrics[name].get()).values[0]?.value

  it('[CLU1] carries edits, acknowledgements and presence both ways, from one owner', async () => {
    const [one, two] = [await start(), await start()]
    const map = newMap()
    const anna = await join(one, map)
    set(anna, 'early')
    await anna.untilSaved(2)
    const [ben, cleo] = [await join(two, map, 'person=ben'), await join(two, map, 'person=cleo')]
    expect(keysOf(ben)).toEqual(['early'])
    set(ben, 'of ben')
    await ben.untilSaved(2)
    await has(anna, 'of ben')
    await has(cleo, 'of ben')
    set(anna, 'for both')
    await Promise.all([has(ben, 'for both'), has(cleo, 'for both')])
    ben.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'here' } }))
    await anna.until(() => anna.heard.some((said) => said.type === 'awareness' && said.states.has(7)))
    expect([two.rooms.openMaps(), one.rooms.openMaps()]).toEqual([[], [map]])
    expect([await gauge(two, 'edgeSockets'), await gauge(one, 'edgeLines')]).toEqual([2, 1])
    await anna.untilSaved(3)
    expect((await one.store.history(map, 0, 10)).map(({ person }) => person)).toEqual(['anna', 'ben', 'anna'])
    ben.close()
    await anna.until(() =>
      anna.heard.some((said) => said.type === 'awareness' && said.states.get(7) === null),
    )
  })

  it('[CLU1] takes nothing of a viewer who comes by another server, and says so', async () => {
    const [one, two] = [await start(), await start()]
    const map = newMap()
    const anna = await join(one, map)
    const viewer = await join(two, map, 'person=vera&role=viewer')
    set(viewer, 'not allowed')
    await viewer.until(() => viewer.heard.some((said) => said.type === 'refused'))
    set(anna, 'allowed')
    await has(viewer, 'allowed')
    expect(keysOf(anna)).toEqual(['allowed'])
  })

  it('[CLU2] lets another take over once the owner is not heard of, and refuses what that one still writes', async () => {
    const one = await start({ leaseMs: 400 })
    const two = await start()
    const map = newMap()
    const [anna, ben] = [await join(one, map), await join(two, map, 'person=ben')]
    set(anna, 'acknowledged')
    await anna.untilSaved(2)
    await has(ben, 'acknowledged')
    // To the others it is dead, as one that is paused is; itself it believes that it owns.
    await database.run(`
      CREATE OR REPLACE FUNCTION pretend() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.id = '${one.id}' THEN NEW.expires = now() - interval '1 hour'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER pretend BEFORE UPDATE ON nodes FOR EACH ROW EXECUTE FUNCTION pretend();
      UPDATE nodes SET expires = now() WHERE id = '${one.id}'`)
    closing.push(() => database.run('DROP TRIGGER pretend ON nodes'))
    const carl = await join(two, map, 'person=carl')
    expect(keysOf(carl)).toEqual(['acknowledged'])
    // Before the new owner has written anything: it is the statement that refuses, not what it finds written.
    const late = { mapId: map, epoch: 1, update: Uint8Array.of(0, 0), person: 'anna', at: 1 }
    expect(await one.store.append([late])).toEqual([null])
    set(carl, 'of the new owner')
    await carl.untilSaved(2)
    set(anna, 'too late')
    expect(await anna.until(() => anna.closedWith)).toBe(CLOSE.ownerChanged)
    expect(await ben.until(() => ben.closedWith)).toBe(CLOSE.ownerChanged)
    // She comes back by the one that was the owner, and what was not acknowledged comes with her.
    const again = await join(one, map, 'person=anna', anna.doc)
    await has(again, 'of the new owner')
    await again.untilSaved(1)
    await has(carl, 'too late')
    const epochs = await database.run(`SELECT epoch FROM log WHERE map = '${map}' ORDER BY position`)
    expect(epochs.map((row) => Number((row as { epoch: string }).epoch))).toEqual([1, 2, 2])
    expect(await gauge(one, 'lapses')).toBeGreaterThan(0)
  })

  it('[CLU2] lets nobody take a map over from an owner who lives, though they ask at the same moment', async () => {
    const [one, two] = [await start(), await start()]
    const map = newMap()
    await one.store.open(map)
    await expect(two.store.open(map)).rejects.toMatchObject({ code: 'in-use' })
    const anna = await join(two, map)
    set(anna, 'kept')
    await anna.untilSaved(2)
    expect([one.rooms.openMaps(), two.rooms.openMaps()]).toEqual([[map], []])
  })

  it('[CLU3] hands its maps over when it stops, at once and with nothing lost', async () => {
    const [one, two] = [await start({ leaseMs: 60_000 }), await start()]
    const map = newMap()
    const [anna, ben] = [await join(one, map), await join(two, map, 'person=ben')]
    set(ben, 'before')
    await ben.untilSaved(2)
    await has(anna, 'before')
    await one.stop()
    expect(await anna.until(() => anna.closedWith)).toBe(CLOSE.goingAway)
    expect(await ben.until(() => ben.closedWith)).toBe(CLOSE.ownerChanged)
    const again = await join(two, map, 'person=ben', ben.doc)
    set(again, 'after')
    await again.untilSaved(2)
    expect(two.rooms.openMaps()).toEqual([map])
  })

  it('[CLU4] speaks to nobody who does not know the secret, and takes no line of theirs', async () => {
    let calls = () => 0
    const through = async (address: string) => {
      const line = await createFaultyLine(address)
      closing.push(() => line.close())
      calls = () => line.calls
      return line.url
    }
    const one = await start({ through })
    const stranger = await start({ secret: 'some other words, of the same length or so' })
    const map = newMap()
    const anna = await join(one, map)
    set(anna, 'ours')
    await anna.untilSaved(2)
    const outside = new WebSocket(`${stranger.url}/${map}`)
    await once(outside, 'open')
    await expect.poll(calls).toBeGreaterThan(0)
    outside.terminate()
    expect(await gauge(one, 'edgeLines')).toBe(0)
    expect(keysOf(anna)).toEqual(['ours'])
    // It asked in vain for as long as there was an owner; who has gone meanwhile is in no room after that.
    await one.stop()
    await expect.poll(() => gauge(stranger, 'takeovers')).toBe(1)
    await expect.poll(() => stranger.rooms.health().sockets).toBe(0)
  })

  it('[CLU5] [CLU11] writes what a server makes for a person through the owner, and tells everyone the news', async () => {
    const [one, two] = [await start(), await start()]
    const map = newMap()
    const anna = await join(one, map)
    const ben = await join(two, map, 'person=ben&role=viewer')
    const made = new Y.Doc()
    made.getMap('plan').set('imported', 'x')
    expect(await two.cluster.rooms.write(map, Y.encodeStateAsUpdate(made), 'ben')).toBe('written')
    await has(anna, 'imported')
    const saved = new Promise((resolve) => two.cluster.rooms.onSaved((id) => id === map && resolve(id)))
    set(anna, 'more')
    expect(await saved).toBe(map)
    const told: unknown[] = []
    one.cluster.onAccess((notice) => told.push(notice))
    anna.send(FRAME.awareness, awarenessMessage({ 5: {} }))
    const named = (name: string) =>
      ben.until(() => {
        const heard = ben.heard.findLast((said) => said.type === 'awareness' && said.states.has(5))
        const state = heard?.type === 'awareness' ? heard.states.get(5) : undefined
        return (state as { user?: { name: string } } | undefined)?.user?.name === name
      })
    await named('anna')
    two.cluster.rooms.rename('anna', 'Anne')
    await named('Anne')
    const newsOf = (client: TestClient) =>
      client.heard.flatMap((said) => (said.type === 'news' ? [said.value['about']] : []))
    two.cluster.rooms.tell(map, { about: 'decisions' }, (role) => role !== 'viewer')
    two.cluster.rooms.tell(map, { about: 'comments', thread: 't' }, () => true)
    for (const each of [anna, ben]) await each.until(() => newsOf(each).includes('comments'))
    expect([newsOf(anna), newsOf(ben)]).toEqual([['decisions', 'comments'], ['comments']])
    const ended = { kind: 'ended', sessions: ['of ben'], code: CLOSE.signedOut } as const
    await two.cluster.tell(ended)
    await two.cluster.tell({ kind: 'deleted', map })
    expect(await anna.until(() => anna.closedWith)).toBe(CLOSE.mapGone)
    expect(await ben.until(() => ben.closedWith)).toBe(CLOSE.mapGone)
    // In the order in which they were given, each once, and not to whoever gave them.
    expect(told.filter((notice) => (notice as { kind: string }).kind === 'ended')).toEqual([ended])
  })

  it('[CLU15] counts what one person has open at the owner of the map, whichever servers they come by', async () => {
    const limits = { socketsPerPersonMax: 2 }
    const [one, two] = [
      await start({ limits }),
      await start({ limits: { ...limits, socketsPerPersonMax: 9 } }),
    ]
    const map = newMap()
    const first = await join(one, map)
    await join(two, map)
    const third = await join(two, map)
    expect(await third.until(() => third.closedWith)).toBe(CLOSE.tooMany)
    const ben = await join(two, map, 'person=ben')
    set(ben, 'let in')
    await has(first, 'let in')
  })

  it('[CLU18] holds no more sockets of one person than one may have, whichever servers own their maps', async () => {
    const [one, two] = [await start(), await start({ limits: { socketsPerPersonMax: 2 } })]
    const maps = [newMap(), newMap(), newMap()]
    // Two of them are owned by one, which lets her have more.
    for (const map of maps.slice(1)) await join(one, map)
    const [first, second] = [await join(two, maps[0]!), await join(two, maps[1]!)]
    const third = await join(two, maps[2]!)
    expect(await third.until(() => third.closedWith)).toBe(CLOSE.tooMany)
    await join(two, maps[2]!, 'person=ben')
    second.close()
    await expect.poll(async () => (await join(two, maps[2]!)).heard.length).toBeGreaterThan(0)
    expect(first.closedWith).toBe(undefined)
  })

  it('[OPS3] tells one edit over two servers as one trace: in, line, room, group commit, acknowledgement', async () => {
    const collector = await startCollector()
    closing.push(collector.close)
    const [one, two] = [await start({ collector: collector.url }), await start({ collector: collector.url })]
    const map = newMap()
    const anna = await join(one, map)
    const ben = await join(two, map, 'person=ben')
    set(ben, 'traced')
    await has(anna, 'traced')
    await ben.untilSaved(2)
    ben.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'here' } }))
    await anna.until(() => anna.heard.some((said) => said.type === 'awareness' && said.states.has(7)))
    await two.stop()
    await one.stop()
    const spans = collector.spans
    const named = (name: string) => spans.filter((span) => span.name === name)
    const [edit, line, room] = [named('edit')[0], named('line')[0], named('room')[0]]
    // One edit, one trace; what they said to each other when they met, and the cursor, are in none.
    expect(spans.map(({ name }) => name).sort()).toEqual(
      ['acknowledgement', 'edit', 'group commit', 'line', 'room'].sort(),
    )
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1)
    expect(edit?.parentSpanId ?? '').toBe('')
    expect([line?.parentSpanId, room?.parentSpanId]).toEqual([edit?.spanId, line?.spanId])
    for (const name of ['group commit', 'acknowledgement'])
      expect(named(name)[0]?.parentSpanId).toBe(room?.spanId)
    expect([edit?.node, line?.node, room?.node]).toEqual([two.id, two.id, one.id])
    // It was acknowledged to where it came in, and not cut off with the socket.
    expect(spans.filter(({ status }) => status?.code === 2)).toEqual([])
    // What was written is in none of it.
    expect(JSON.stringify(spans)).not.toContain('traced')
  })
})

interface Span {
  readonly name: string
  readonly node: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  /** 2 is an error. */
  readonly status?: { readonly code?: number }
}

/** Takes traces as any collector does, by OTLP over HTTP as JSON. */
async function startCollector() {
  const spans: Span[] = []
  interface Attribute {
    readonly key: string
    readonly value: { readonly stringValue?: string }
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as {
      resourceSpans: {
        resource: { attributes: Attribute[] }
        scopeSpans: { spans: Omit<Span, 'node'>[] }[]
      }[]
    }
    for (const { resource, scopeSpans } of resourceSpans) {
      const node = resource.attributes.find(({ key }) => key === 'service.instance.id')?.value.stringValue
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) spans.push({ ...span, node: node ?? '' })
    }
    response.writeHead(request.url === '/v1/traces' ? 200 : 404, { 'Content-Type': 'application/json' })
    response.end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    spans: spans as readonly Span[],
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  }
}
