// Owners that are killed (kill -9) and paused (SIGSTOP, until others have taken over) while people draw on their maps, at
// random and again and again: of what was acknowledged nothing may be lost, doubled or out of order. STRIKES (default 20)
// says how many there are to be in all; STRIKES_FILE keeps what came of them, so that a run goes on where another was ended;
// SEED is printed. Three servers on a PostgreSQL of its own with fsync; a server that says nothing is taken over from after
// NODE_LEASE_MS (default here 1500), which is shorter than it would be for people, so that more fits into an hour.
import { createRandom } from '@golden-thread/shared/testing'
import { startPostgres } from '../../scripts/postgres.mjs'
import { gather } from '../nodes/crowd.ts'
import { startNodes } from '../nodes/nodes.ts'
import type { Invited } from '../nodes/person.ts'
import { historyFaults } from '../nodes/report.ts'
import { createStriker } from './strikes/strike.ts'
import { openTotals, sumOf } from './strikes/totals.ts'

const STRIKES = Number(process.env['STRIKES'] ?? 20)
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
/** After so many the people leave, and what they were told is held against the log; then others come. */
const BATCH = 20
const [SERVERS, MAPS, PEOPLE_PER_MAP] = [3, 6, 2]
const INVITES = 20

const totals = openTotals(process.env['STRIKES_FILE'])
const postgres = await startPostgres({ durable: true })
if (postgres.url === '') process.exit(0)
const nodes = await startNodes(postgres.url, SERVERS, {
  NODE_LEASE_MS: process.env['NODE_LEASE_MS'] ?? '1500',
  LOG_LEVEL: 'fatal',
})
const end = async () => {
  await nodes.end()
  await postgres.stop()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void end().finally(() => process.exit(130)))
console.log(`seed ${SEED}; ${totals.strikes} strikes before`)
try {
  while (totals.strikes < STRIKES) {
    await strikes(SEED + totals.batches.length, Math.min(BATCH, STRIKES - totals.strikes))
    const { batches } = totals
    const faults = batches.flatMap((batch) => batch.faults)
    console.log(
      `${totals.strikes} of ${STRIKES}: ${sumOf(batches, 'kills')} kills and ${sumOf(batches, 'pauses')} pauses, ${sumOf(batches, 'takeovers')} takeovers of maps; ${sumOf(batches, 'acknowledged')} of ${sumOf(batches, 'edits')} edits acknowledged, ${faults.length} things wrong`,
    )
    if (faults.length > 0) process.exitCode = 1
  }
} finally {
  await end()
}
process.exit()

async function strikes(seed: number, count: number): Promise<void> {
  const startedAt = performance.now()
  const random = createRandom(seed)
  const invited = await invite()
  const [witnesses, people] = [invited.slice(0, MAPS), invited.slice(MAPS)]
  const addresses = nodes.servers.map(({ url }) => `${url.replace('http', 'ws')}/sync`)
  const crowd = await gather(
    people.map((one) => ({
      ...one,
      seed: one.seed + 1_000 * seed,
      nodes: addresses,
      rate: 2,
      restless: false,
      backoffMs: 500,
    })),
    1,
  )
  const done = { kill: 0, pause: 0 }
  let takeovers = 0
  const faults: string[] = []
  try {
    const striker = createStriker(nodes, witnesses, random)
    for (let at = 0; at < count; at++) {
      const struck = await striker.strike()
      done[struck.kind] += 1
      takeovers += struck.takeovers
    }
    await striker.whole()
    const maps = witnesses.map(({ map }) => map)
    faults.push(...(await historyFaults(nodes, crowd, maps)))
  } catch (error) {
    faults.push(String(error))
  }
  for (const fault of faults.slice(0, 20)) console.error(`seed ${seed}: ${fault}`)
  const { counts } = await crowd.figures()
  await crowd.end()
  totals.add({
    seed,
    kills: done.kill,
    pauses: done.pause,
    takeovers,
    edits: counts.edits,
    acknowledged: counts.acknowledged,
    seconds: Math.round((performance.now() - startedAt) / 1_000),
    faults,
  })
}

/** A machine that is busy with more than this may take longer to make the maps than a server waits: then once more. */
async function invite(): Promise<readonly Invited[]> {
  for (let left = INVITES; ; left--) {
    try {
      return await nodes.invite(MAPS * (PEOPLE_PER_MAP + 1), MAPS)
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 5_000))
    }
  }
}
