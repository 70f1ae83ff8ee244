import { expect, it } from 'vitest'
import { testClient } from '../../server/src/sync/testing/testClient.ts'
import { startServer } from '../support/server.ts'
import { seeded } from './seeded.ts'
import { signIn } from './signedIn.ts'
import { canStarve, feed, starve } from './starve.ts'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 4)
const WRITERS = 4

const FAULTS = canStarve ? 'a failing disk in every second' : 'no failing disk: there is no prlimit here'

it(`[SAVE14] loses no acknowledged edit when it is killed (${ROUNDS} rounds under load, ${FAULTS})`, {
  timeout: 60_000 + ROUNDS * 5_000,
}, async () => {
  const random = seeded(20_061_129)
  const server = await startServer()
  try {
    const { cookie, mapId, socketUrl } = await signIn(server, 'editor')
    const promised: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const clients = await Promise.all(
        Array.from({ length: WRITERS }, () => testClient(`${socketUrl}/${mapId}`, { headers: { cookie } })),
      )
      const sent = clients.map((): string[] => [])
      const timers = clients.map((client, index) =>
        setInterval(() => {
          for (let burst = 1 + random(8); burst > 0; burst--) {
            const edit = `${round}/${index}/${sent[index]!.length}`
            sent[index]!.push(edit)
            client.doc.getMap('killed').set(edit, 'x'.repeat(random(200)))
          }
        }, 3),
      )
      await passing(30 + random(400))
      if (canStarve && round % 2 === 1) {
        // Anywhere from before the header of the log to after some whole transactions.
        starve(server.pid, random(100_000))
        await passing(random(300))
        if (random(2) === 0) {
          feed(server.pid)
          await passing(random(300))
        }
      }
      await server.stop('SIGKILL')
      for (const timer of timers) clearInterval(timer)
      for (const [index, client] of clients.entries()) {
        // The first message of each connection is the answer to the server's own step 1.
        const durable = Math.max(
          0,
          ...client.heard.map((message) => (message.type === 'saved' ? message.count - 1 : 0)),
        )
        promised.push(...sent[index]!.slice(0, durable))
      }
      await server.restart()
      const check = await testClient(`${socketUrl}/${mapId}`, { headers: { cookie } })
      const lost = promised.filter((edit) => !check.doc.getMap('killed').has(edit))
      check.close()
      expect(lost, `round ${round}`).toEqual([])
    }
    expect(promised.length).toBeGreaterThan(ROUNDS * 10)
  } finally {
    await server.remove()
  }
})

/** Not a wait for anything: when the next thing happens is part of what the seed decides. */
const passing = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
