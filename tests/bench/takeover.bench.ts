// Owners of a map that are killed, and paused until another has taken over, while people draw: how long it takes until
// somebody who comes by another server has an edit acknowledged, of what that is made, and whether anything that was
// acknowledged is lost. KILLS (default 20) says how often; every second one is a pause. Two servers, a PostgreSQL of its
// own with fsync.
import { startPostgres } from '../../scripts/postgres.mjs'
import { gather } from '../nodes/crowd.ts'
import { startNodes } from '../nodes/nodes.ts'
import { historyFaults } from '../nodes/report.ts'
import { killOwner, pauseOwner, type Takeover } from '../nodes/strikes.ts'
import { ms, printTable } from './support/print.ts'
import { quantiles } from './sync/load.ts'

const KILLS = Number(process.env['KILLS'] ?? 20)
const PEOPLE = 6
const postgres = await startPostgres({ durable: true })
if (postgres.url === '') process.exit(0)
const nodes = await startNodes(postgres.url, 2)
const takeovers: Takeover[] = []
try {
  const [witness, ...people] = await nodes.invite(PEOPLE + 1, 1)
  const addresses = nodes.servers.map(({ url }) => `${url.replace('http', 'ws')}/sync`)
  const crowd = await gather(
    people.map((one) => ({ ...one, nodes: addresses, rate: 5, restless: false, backoffMs: 500 })),
    1,
  )
  try {
    for (let at = 0; at < KILLS; at++) {
      if (at % 2 === 0) takeovers.push(await killOwner(nodes, witness!))
      else await pauseOwner(nodes, witness!)
      const { counts } = await crowd.figures()
      console.error(`${at + 1} of ${KILLS}: ${counts.acknowledged} of ${counts.edits} edits acknowledged`)
    }
    const faults = await historyFaults(nodes, crowd, [witness!.map])
    for (const fault of faults.slice(0, 20)) console.error(fault)
    if (faults.length > 0) process.exitCode = 1
    const { counts } = await crowd.figures()
    console.log(
      `${takeovers.length} kills and ${KILLS - takeovers.length} pauses of owners with ${PEOPLE} people drawing: ${counts.acknowledged} edits acknowledged, ${faults.length} things wrong`,
    )
  } finally {
    await crowd.end()
  }
  console.log('From kill -9 of the owner to the first edit that is acknowledged elsewhere:')
  const of = (part: keyof Takeover) => {
    const { p50, p95, p99 } = quantiles(takeovers.map((takeover) => takeover[part]))
    return [ms(p50), ms(p95), ms(p99)]
  }
  printTable(
    ['part', 'p50', 'p95', 'p99'],
    [
      ['until it no longer counts as alive', ...of('lease')],
      ['until the map is open on another', ...of('opening')],
      ['until an edit is on disk', ...of('durable')],
      ['in all', ...of('whole')],
    ],
  )
} finally {
  await nodes.end()
  await postgres.stop()
}
process.exit()
