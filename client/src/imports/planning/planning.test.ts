import { tableFromCsv } from '@golden-thread/shared/imports'
import { emptyMap } from '@golden-thread/shared/model'
import { testFramework2 } from '@golden-thread/shared/testing'
import { describe, expect, it, vi } from 'vitest'
import { type Answer, type Job, NOBODY, planJob } from './job.ts'
import { createPlanner } from './planner.ts'

const csv = (rows: number) =>
  ['Code,Proposal', ...Array.from({ length: rows }, (_, at) => `S${at + 1},Title ${at + 1}`)].join('\n')

const job = (rows = 2): Job<'tables'> => ({
  kind: 'tables',
  map: emptyMap(testFramework2, 'Plan'),
  intent: { tables: [{ table: tableFromCsv(csv(rows), 'Plan'), choices: {} }], source: '' },
  context: NOBODY,
})

/** A worker that answers when it is told to. */
class HeldWorker {
  onmessage?: (event: { data: Answer }) => void
  onerror?: () => void
  readonly posted: Job[] = []
  isEnded = false
  postMessage(posted: Job) {
    // A page can hand over only what can be copied.
    this.posted.push(structuredClone(posted))
  }
  terminate() {
    this.isEnded = true
  }
  answer() {
    const [asked] = this.posted.splice(0, 1)
    this.onmessage?.({ data: structuredClone({ plan: planJob(asked as Job) }) })
  }
}

const held = () => {
  const workers: HeldWorker[] = []
  const planner = createPlanner(() => {
    const worker = new HeldWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
  return { planner, workers }
}

describe('[IMP44] what is large is planned beside the page', () => {
  it('is handed over whole, tells how far it is, and comes back without the map', async () => {
    const { planner, workers } = held()
    const told = vi.fn()
    const plan = planner.plan(job(), told)
    workers[0]?.onmessage?.({ data: { share: 0.5 } })
    workers[0]?.answer()
    const made = await plan
    expect(told).toHaveBeenCalledWith(0.5)
    expect(made).toMatchObject({ ok: true, value: { report: { created: 2 } } })
    expect(Object.keys(made?.ok ? made.value : {})).not.toContain('change')
  })

  it('ends when it is stopped, and when something else is asked for', async () => {
    const { planner, workers } = held()
    const first = planner.plan(job(), () => undefined)
    const second = planner.plan(job(3), () => undefined)
    expect(await first).toBeUndefined()
    expect(workers[0]?.isEnded).toBe(true)
    planner.stop()
    expect(await second).toBeUndefined()
    const third = planner.plan(job(4), () => undefined)
    workers.at(-1)?.answer()
    expect(await third).toMatchObject({ value: { report: { created: 4 } } })
  })

  it('is planned on the page where the worker cannot be', async () => {
    const { planner, workers } = held()
    const plan = planner.plan(job(), () => undefined)
    workers[0]?.onerror?.()
    expect(await plan).toMatchObject({ value: { report: { created: 2 } } })
  })

  it('is planned on the page where it cannot be handed over', async () => {
    const { planner, workers } = held()
    const cannot = { ...job(), context: { ...NOBODY, say: () => undefined } }
    expect(await planner.plan(cannot, () => undefined)).toMatchObject({ value: { report: { created: 2 } } })
    expect(workers[0]?.isEnded).toBe(true)
  })

  it('tells how far it is between the rows, up to the end', () => {
    const told: number[] = []
    planJob(job(1_200), (share) => told.push(share))
    expect(told.length).toBeGreaterThan(3)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBeLessThanOrEqual(1)
  })
})
