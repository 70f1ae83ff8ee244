// npm run soak: two servers on PostgreSQL and fifty people who draw, lose their lines, close their laptops and come back,
// for as long as is asked. Every minute it prints what the servers hold; at the end, whether all that was acknowledged is
// in the log once and in its order, and whether all copies are one. Ends with 1 where something is not as it must be.
import { parseArgs } from 'node:util'
import { type Crowd, gather } from './crowd.ts'
import { type Nodes, startNodes } from './nodes.ts'
import { historyFaults, report } from './report.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    people: { type: 'string', default: '50' },
    maps: { type: 'string', default: '5' },
    nodes: { type: 'string', default: '2' },
    /** Edits a second of each. */
    rate: { type: 'string', default: '0.5' },
  },
})
const asked = Object.fromEntries(
  Object.entries(values).map(([name, text]) => {
    const number = Number(text)
    if (!(number > 0)) {
      console.error(`--${name} must be a number above 0, and is ${text}.`)
      process.exit(1)
    }
    return [name, number]
  }),
) as Record<keyof typeof values, number>

const databaseUrl = process.env['SOAK_DATABASE_URL'] ?? ''
const MINUTE_MS = 60_000
const PROCESSES = 2

let nodes: Nodes | undefined
let crowd: Crowd | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await crowd?.end()
    await nodes?.end()
    process.exit(130)
  })
}

try {
  nodes = await startNodes(databaseUrl, asked.nodes)
  const invited = await nodes.invite(asked.people, asked.maps)
  const addresses = nodes.servers.map(({ url }) => `${url.replace('http', 'ws')}/sync`)
  crowd = await gather(
    invited.map((one) => ({ ...one, nodes: addresses, rate: asked.rate, restless: true })),
    PROCESSES,
  )
  console.log(
    `${asked.nodes} servers on PostgreSQL, ${asked.people} people in ${asked.maps} maps, ${asked.rate} edits a second each, ${asked.minutes} minutes.`,
  )
  await drawing(nodes, crowd)
  const faults = await historyFaults(nodes, crowd, [...new Set(invited.map(({ map }) => map))])
  for (const fault of faults.slice(0, 40)) console.error(fault)
  if (faults.length > 0) console.error(`${faults.length} things are not as they must be.`)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  await crowd?.end()
  await nodes?.end()
}
process.exit()

/** Prints what is held once a minute, until the time is over. */
async function drawing(run: Nodes, people: Crowd): Promise<void> {
  const until = performance.now() + asked.minutes * MINUTE_MS
  for (let minute = 1; performance.now() < until; minute++) {
    const left = until - performance.now()
    await new Promise((resolve) => setTimeout(resolve, Math.min(MINUTE_MS, left)))
    console.log(`\nminute ${minute}`)
    await report(run, people)
  }
}
