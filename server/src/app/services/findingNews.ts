import type { FindingAnswer } from '@golden-thread/shared/answers'
import type { Log } from '../../log.ts'
import { MESSAGES_KEPT, type Store } from '../../storage/index.ts'
import type { Rooms } from '../../sync/index.ts'
import type { Deliverer } from '../../webhooks/index.ts'
import type { Workers } from '../../worker/index.ts'
import { messageTo, wants } from './message.ts'

export const FINDING_EVENTS = ['finding.opened', 'finding.closed'] as const

/** Tells webhooks which findings were opened and closed, by what was open when somebody was told last. */
export interface FindingNews {
  /** Holds what is open now against what was open then, and keeps messages of the difference. */
  follow(map: string): Promise<void>
  /** From here on differences are told: what is open now is known. */
  begin(map: string): Promise<void>
  start(): void
  stop(): void
}

interface FindingNewsOptions {
  readonly storage: Pick<Store, 'webhooks' | 'maps'>
  readonly rooms: Rooms
  readonly workers: Workers
  readonly deliverer: Pick<Deliverer, 'wake'>
  readonly clock: () => number
  readonly log: Log
}

/** People type on: a map is looked at once they have paused for a moment, or every now and then. */
const FOLLOW_MS = 5_000
/** Findings also come and go with the day, as where something is accepted until then. */
const EVERY_MS = 3_600_000
/** A message names so many findings, and counts the others. */
const LISTED_MAX = 100

/** What is kept of a finding, to be told when it is gone. */
type KnownFinding = Pick<FindingAnswer, 'id' | 'code' | 'severity' | 'sentence'>

export function createFindingNews(options: FindingNewsOptions): FindingNews {
  const { storage, rooms, workers, deliverer, clock, log } = options
  const timers = new Map<string, NodeJS.Timeout>()
  const last = new Map<string, Promise<void>>()
  let every: NodeJS.Timeout | undefined
  let stopListening: (() => void) | undefined

  async function openNow(map: string): Promise<readonly KnownFinding[]> {
    const request = {
      update: await rooms.bytesOf(map),
      question: { type: 'findings' },
      today: new Date(clock()).toISOString().slice(0, 10),
    } as const
    const found = await workers.run('answer', request)
    if (!found.ok) throw new Error(found.error.sentence)
    return (JSON.parse(found.value) as readonly FindingAnswer[])
      .filter(({ accepted }) => accepted === null)
      .map(({ id, code, severity, sentence }) => ({ id, code, severity, sentence }))
  }

  async function compare(map: string): Promise<void> {
    const hooks = (await storage.webhooks.ofMap(map)).filter((one) =>
      FINDING_EVENTS.some((event) => wants(one, event)),
    )
    const record = await storage.maps.get(map)
    if (hooks.length === 0 || !record || record.deletedAt !== null) return
    const open = await openNow(map)
    const known = await storage.webhooks.knownFindings(map)
    const before = known === undefined ? open : (JSON.parse(known) as readonly KnownFinding[])
    const news = {
      'finding.opened': without(open, before),
      'finding.closed': without(before, open),
    }
    const messages = FINDING_EVENTS.flatMap((event) =>
      news[event].length === 0
        ? []
        : hooks
            .filter((one) => wants(one, event))
            .map((one) => messageTo(one, event, dataOf(news[event]), clock())),
    )
    if (known !== undefined && news['finding.opened'].length + news['finding.closed'].length === 0) return
    await storage.webhooks.queue(messages, MESSAGES_KEPT, { map, findings: JSON.stringify(open) })
    deliverer.wake()
  }

  /** One after the other for each map, so that no difference is told twice. */
  function inTurn(map: string, job: () => Promise<void>): Promise<void> {
    const mine = (last.get(map) ?? Promise.resolve()).then(job, job)
    last.set(map, mine)
    return mine.finally(() => {
      if (last.get(map) === mine) last.delete(map)
    })
  }

  const follow = (map: string) => inTurn(map, () => compare(map))
  const followQuietly = (map: string) =>
    follow(map).catch((error: unknown) =>
      log.warn({ err: error, map }, 'the findings of a map could not be followed'),
    )

  async function followAll(): Promise<void> {
    for (const map of await storage.webhooks.maps()) await followQuietly(map)
  }

  function saved(map: string): void {
    if (timers.has(map)) return
    const timer = setTimeout(() => {
      timers.delete(map)
      void followQuietly(map)
    }, FOLLOW_MS)
    timers.set(map, timer.unref())
  }

  return {
    follow,
    begin: (map) =>
      inTurn(map, async () => {
        const findings = JSON.stringify(await openNow(map))
        await storage.webhooks.queue([], MESSAGES_KEPT, { map, findings })
      }),
    start() {
      stopListening = rooms.onSaved(saved)
      // What was edited before an earlier server ended may not have been looked at.
      void followAll().catch((error: unknown) => log.warn({ err: error }, 'findings could not be followed'))
      every = setInterval(() => void followAll().catch(() => {}), EVERY_MS).unref()
    },
    stop() {
      stopListening?.()
      clearInterval(every)
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}

const without = (some: readonly KnownFinding[], others: readonly KnownFinding[]): readonly KnownFinding[] => {
  const ids = new Set(others.map(({ id }) => id))
  return some.filter(({ id }) => !ids.has(id))
}

const dataOf = (findings: readonly KnownFinding[]) => ({
  findings: findings.slice(0, LISTED_MAX),
  more: Math.max(0, findings.length - LISTED_MAX),
})
