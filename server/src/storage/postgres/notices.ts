import type pg from 'pg'
import type { Notices } from '../clusterStorage.ts'
import { connect } from './connection.ts'
import type { DatabaseLine } from './line.ts'

export interface NoticesOptions {
  readonly url: string
  /** Tells our own notices from those of others. */
  readonly node: string
  readonly writer: DatabaseLine
  /** How long after a connection was lost it is tried again (ms). */
  readonly retryMs?: number
}

const CHANNEL = 'golden_thread'
const RETRY_MS = 250
const ANSWER_MS = 10_000

/** A connection of its own, which is made anew for as long as it takes; what was said meanwhile is gone, and is told so. */
export async function createNotices({
  url,
  node,
  writer,
  retryMs = RETRY_MS,
}: NoticesOptions): Promise<Notices> {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let heard: (notice: object) => void = () => undefined
  let missed: () => void = () => undefined

  async function start(): Promise<void> {
    // One that never came to listen is lost too, and its failure is told to whoever started it.
    const made = await connect({ url, name: 'golden-thread notices', answerMs: ANSWER_MS }, (lost) => {
      if (client !== lost) return
      client = undefined
      again()
    })
    made.on('notification', ({ payload = '' }) => {
      const said = JSON.parse(payload) as { from: string; notice: object }
      if (said.from !== node) heard(said.notice)
    })
    await made.query(`LISTEN ${CHANNEL}`)
    client = made
    if (closed) await made.end().catch(() => undefined)
  }

  function again(): void {
    if (closed) return
    clearTimeout(timer)
    timer = setTimeout(() => start().then(() => missed(), again), retryMs)
    timer.unref()
  }

  await start()
  return {
    async publish(notice) {
      await writer.use((query) =>
        query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify({ from: node, notice })]),
      )
    },
    listen(onNotice, onMissed) {
      heard = onNotice
      missed = onMissed
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
