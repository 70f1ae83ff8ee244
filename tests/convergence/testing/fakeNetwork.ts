import { canonicalText, encodeMap, readMap } from '@golden-thread/shared/document'
import type { StrategyMap } from '@golden-thread/shared/model'
import type { Random } from '@golden-thread/shared/testing'
import { createFakeClient, type FakeClient, readAfresh } from './fakeClient.ts'
import { createFakeSyncServer, type FakeSyncServer } from './fakeSyncServer.ts'

/** Several clients and a server, with every message in the hand of the test: nothing moves unless it is told to. */
export interface FakeNetwork {
  readonly server: FakeSyncServer
  readonly clients: readonly FakeClient[]
  /** Delivers one message somewhere, or loses it, doubles it or takes one that was sent later. */
  shake(random: Random): void
  /** Delivers all that is on its way, in order, between the server and whoever is online. */
  flush(): void
  /** Both sides tell what they have and send what the other lacks, as a client does when it connects. */
  resync(client: FakeClient): void
  goOffline(client: FakeClient): void
  /** Everyone comes back, and everything that was lost is made up for. Then all must be equal; returns the map. */
  settle(): StrategyMap
}

export interface FakeNetworkOptions {
  readonly map: StrategyMap
  readonly clients: number
}

export function createFakeNetwork({ map, clients: count }: FakeNetworkOptions): FakeNetwork {
  const server = createFakeSyncServer(encodeMap(map))
  const clients = Array.from({ length: count }, (_, index) => createFakeClient(nameOf(index), 100 + index))

  function toServer(from: FakeClient, update: Uint8Array): void {
    server.receive(update)
    for (const client of clients) if (client !== from && client.online) client.inbox.push(update)
  }

  function flush(): void {
    const online = clients.filter((client) => client.online)
    for (const client of online) for (const update of client.outbox.splice(0)) toServer(client, update)
    for (const client of online) for (const update of client.inbox.splice(0)) client.receive(update)
  }

  function resync(client: FakeClient): void {
    client.online = true
    client.outbox.length = 0
    client.inbox.length = 0
    const lacked = client.lacking(server.stateVector())
    client.receive(server.lacking(client.stateVector()))
    toServer(client, lacked)
  }

  for (const client of clients) resync(client)
  flush()

  return {
    server,
    clients,
    flush,
    resync,
    shake: (random) => {
      const client = random.pick(clients)
      if (!client.online) return
      const up = random.chance(0.5)
      const queue = up ? client.outbox : client.inbox
      if (queue.length === 0) return
      const update = queue[random.below(Math.min(queue.length, 4))]
      if (update === undefined) return
      const fate = random.next()
      if (fate > 0.1) queue.splice(queue.indexOf(update), 1)
      if (fate < 0.2 && fate > 0.1) return
      if (up) toServer(client, update)
      else client.receive(update)
    },
    goOffline(client) {
      client.online = false
      client.outbox.length = 0
      client.inbox.length = 0
    },
    settle() {
      // Twice: what the last to come back brings must reach those who came before.
      for (const client of [...clients, ...clients]) resync(client)
      flush()
      return checkEqual(server, clients)
    },
  }
}

const nameOf = (index: number): string => ['Ann', 'Ben', 'Cleo', 'Dev', 'Eve'][index] ?? `Client ${index}`

/** Throws unless all copies, and the bytes, hold the same map with the same problems. */
function checkEqual(server: FakeSyncServer, clients: readonly FakeClient[]): StrategyMap {
  const kept = readMap(server.bytes())
  const text = canonicalText(kept.map)
  const problems = JSON.stringify(inOrder(kept.problems))
  for (const client of clients) {
    client.checkIdentity()
    const now = client.map.current()
    const afresh = readAfresh(client)
    if (canonicalText(now.map) !== text) throw new Error(`${client.name} and the server hold different maps.`)
    if (canonicalText(afresh.map) !== text)
      throw new Error(`${client.name} has not kept up with its own document.`)
    for (const listed of [now.problems, afresh.problems]) {
      if (JSON.stringify(inOrder(listed)) !== problems) throw new Error(`${client.name} sees other problems.`)
    }
  }
  return kept.map
}

const inOrder = (problems: readonly unknown[]): string[] =>
  problems.map((problem) => JSON.stringify(problem)).sort()
