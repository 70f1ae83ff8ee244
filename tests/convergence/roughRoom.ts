import type { Random } from '@golden-thread/shared/testing'
import * as Y from 'yjs'
import { openSqlite } from '../../server/src/storage/index.ts'
import { type TestClient, testClient } from '../../server/src/sync/testing/testClient.ts'
import { type SyncTestServer, syncTestServer } from '../../server/src/sync/testing/testServer.ts'

/** Someone with a document of their own, which outlives their connections. */
export interface Person {
  readonly name: string
  readonly doc: Y.Doc
  /** Cuts the line; what is on it is lost. */
  drop(): void
  /** Connects where there is no line. What was done without one is sent in any order before the usual exchange. */
  comeBack(): Promise<void>
}

export interface RoughRoom {
  readonly people: readonly Person[]
  /** Stops the server and starts another on the same file. Everyone loses their line. */
  restart(): Promise<void>
  /** Everyone comes back and nothing is on its way any more; answers what all have, read from the first. */
  settle(): Promise<object>
  stop(): Promise<void>
}

export async function createRoughRoom(options: {
  readonly path: string
  readonly people: number
  readonly random: Random
}): Promise<RoughRoom> {
  const { path, random } = options
  let server: SyncTestServer | undefined = await start(path)
  const lines = new Map<Person, TestClient>()
  const url = (name: string) => `${server?.url}/m?person=${name}`

  function createPerson(name: string): Person {
    const doc = new Y.Doc()
    const offline: Uint8Array[] = []
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && !lines.has(person)) offline.push(update)
    })
    const person: Person = {
      name,
      doc,
      drop() {
        lines.get(person)?.socket.terminate()
        lines.delete(person)
      },
      async comeBack() {
        if (lines.has(person)) return
        const line = await testClient(url(name), { doc, first: shuffled(offline.splice(0), random) })
        lines.set(person, line)
      },
    }
    return person
  }

  const people = Array.from({ length: options.people }, (_, index) => createPerson(`p${index}`))
  for (const person of people) await person.comeBack()

  async function stop(): Promise<void> {
    for (const person of people) person.drop()
    await server?.stop()
    server = undefined
  }

  return {
    people,
    stop,
    async restart() {
      await stop()
      server = await start(path)
    },
    async settle() {
      for (const person of people) await person.comeBack()
      // Whatever is still on its way is already in the document it came from: when all are equal, nothing is.
      const kinds = () => new Set(people.map(({ doc }) => JSON.stringify(contentOf(doc)))).size
      const end = Date.now() + PATIENCE_MS
      while (kinds() > 1) {
        if (Date.now() > end) throw new Error(`There are ${kinds()} different documents, and nothing moves.`)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      return contentOf(people[0]!.doc)
    },
  }
}

const PATIENCE_MS = 20_000

/** What the test's edits made of a document; the keys sorted, as each copy has them in the order they came. */
export const contentOf = (doc: Y.Doc) => ({
  cells: Object.entries(doc.getMap('cells').toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)),
  text: doc.getText('text').toJSON(),
  list: doc.getArray('list').toJSON(),
})

const start = async (path: string): Promise<SyncTestServer> =>
  syncTestServer({
    storage: await openSqlite({ path }),
    limits: { compactAfterUpdates: 150, commitIntervalMs: 5 },
  })

function shuffled<T>(items: T[], random: Random): readonly T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1)
    const item = items[last]!
    items[last] = items[other]!
    items[other] = item
  }
  return items
}
