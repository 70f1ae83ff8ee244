import type { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { JobFailed, WorkersBusy } from './errors.ts'
import { createPool, type Pool, type PoolOptions } from './pool.ts'
import type { TestJobs } from './testing/thread.ts'

const pools: Pool<TestJobs>[] = []
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())))

const open = (options: Partial<PoolOptions<TestJobs>> = {}): Pool<TestJobs> => {
  const pool = createPool<TestJobs>({
    thread: new URL('./testing/thread.ts', import.meta.url),
    rules: {
      urgent: { priority: 'urgent', timeMsMax: 60_000 },
      brief: { priority: 'bulk', timeMsMax: 300 },
      bulk: { priority: 'bulk', timeMsMax: 60_000 },
    },
    threadsMax: 2,
    heapMbMax: 64,
    ...options,
  })
  pools.push(pool)
  return pool
}

/** Two counters that test and threads share: how many jobs began, and whether those that hold may go on. */
function gateOf() {
  const gate = new Int32Array(new SharedArrayBuffer(8))
  return {
    gate,
    async begun(count: number) {
      for (let seen = Atomics.load(gate, 0); seen < count; seen = Atomics.load(gate, 0)) {
        const wait = Atomics.waitAsync(gate, 0, seen)
        if (wait.async) await wait.value
      }
      return Atomics.load(gate, 0)
    },
    release() {
      Atomics.store(gate, 1, 1)
      Atomics.notify(gate, 1)
    },
  }
}

const faultOf = (job: Promise<unknown>) =>
  job.then(
    () => 'answered',
    (error: unknown) => (error instanceof JobFailed ? error.fault : error),
  )

describe('the pool of workers', () => {
  it('[WORK1] gives each its own answer, however many ask at once', async () => {
    const pool = open()
    const asked = Array.from({ length: 60 }, (_, answer) =>
      pool.run(answer % 2 ? 'urgent' : 'bulk', { answer }),
    )
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 60 }, (_, answer) => answer))
  })

  it('[WORK2] has a thread free for what is urgent while everything else is taken', async () => {
    const pool = open()
    const { gate, begun, release } = gateOf()
    const held = [1, 2, 3].map((answer) => pool.run('bulk', { answer, how: 'hold', gate }))
    await begun(1)
    expect(await pool.run('urgent', { answer: 7 })).toBe(7)
    expect(Atomics.load(gate, 0)).toBe(1)
    release()
    expect(await Promise.all(held)).toEqual([1, 2, 3])
  })

  it('[WORK3] lets everyone have their turn, however much one person asks for', async () => {
    const pool = open()
    const { gate, begun, release } = gateOf()
    const order: string[] = []
    const run = (key: string, answer: number, how?: 'hold') =>
      pool
        .run('bulk', { answer, gate, ...(how ? { how } : {}) }, { key })
        .then(() => order.push(`${key}${answer}`))
    const all = [run('a', 1, 'hold')]
    await begun(1)
    all.push(run('a', 2), run('a', 3), run('a', 4), run('b', 1), run('b', 2))
    release()
    await Promise.all(all)
    expect(order).toEqual(['a1', 'a2', 'b1', 'a3', 'b2', 'a4'])
  })

  it('[WORK9] has what one person asks for beyond a few done in turns with what takes long for others', async () => {
    const pool = open()
    const [other, one] = [gateOf(), gateOf()]
    const order: string[] = []
    const hold = (key: string, gate: Int32Array) =>
      pool.run('urgent', { answer: 0, how: 'hold', gate }, { key })
    const run = (name: 'urgent' | 'bulk', key: string, answer: number) =>
      pool.run(name, { answer }, { key }).then(() => order.push(`${key}${answer}`))
    // One of the two threads is taken all the time, so that the order in the other is that of the queue.
    const held = [hold('c', other.gate), hold('a', one.gate)]
    await Promise.all([other.begun(1), one.begun(1)])
    const all = [1, 2, 3, 4, 5, 6, 7].map((answer) => run('urgent', 'a', answer))
    all.push(run('bulk', 'b', 1))
    one.release()
    await Promise.all(all)
    other.release()
    await Promise.all(held)
    expect(order).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'a6', 'a7'])
  })

  it('[WORK4] turns away what it will not get to soon, for one person before for all', async () => {
    const pool = open({ waitingMax: 3, waitingPerKeyMax: 2 })
    const { gate, begun, release } = gateOf()
    const held = pool.run('bulk', { answer: 0, how: 'hold', gate }, { key: 'a' })
    await begun(1)
    const waiting = ['a', 'a'].map((key) => pool.run('bulk', { answer: 1 }, { key }))
    await expect(pool.run('bulk', { answer: 2 }, { key: 'a' })).rejects.toThrow(WorkersBusy)
    waiting.push(pool.run('bulk', { answer: 3 }, { key: 'b' }))
    await expect(pool.run('bulk', { answer: 4 }, { key: 'c' })).rejects.toThrow(WorkersBusy)
    release()
    expect(await Promise.all([held, ...waiting])).toEqual([0, 1, 1, 3])
  })

  it.each([
    ['loop', 'took-too-long'],
    ['grow', 'too-much-memory'],
    ['exit', 'thread-ended'],
    ['throw', 'threw'],
  ] as const)('[WORK5] ends a job that does "%s", and no other', async (how, fault) => {
    const failures: string[] = []
    const pool = open({
      onFailure: (error) => failures.push(error.fault),
    })
    const { gate, begun, release } = gateOf()
    const other = pool.run('urgent', { answer: 1, how: 'hold', gate })
    await begun(1)
    const bad = faultOf(pool.run(how === 'loop' ? 'brief' : 'bulk', { answer: 2, how }))
    const next = pool.run('bulk', { answer: 3 })
    expect(await bad).toBe(fault)
    expect(await next).toBe(3)
    release()
    expect(await other).toBe(1)
    expect(failures).toEqual([fault])
  })

  it('[WORK6] forgets what nobody waits for, whether it waits or runs', async () => {
    const pool = open()
    const { gate, begun } = gateOf()
    const gone = new AbortController()
    const runs = faultOf(pool.run('bulk', { answer: 1, how: 'hold', gate }, { signal: gone.signal }))
    await begun(1)
    const waits = faultOf(pool.run('bulk', { answer: 2, gate }, { signal: gone.signal }))
    gone.abort()
    expect(await runs).toBe('cancelled')
    expect(await waits).toBe('cancelled')
    expect(await faultOf(pool.run('bulk', { answer: 3 }, { signal: gone.signal }))).toBe('cancelled')
    expect(await pool.run('bulk', { answer: 4 })).toBe(4)
    expect(Atomics.load(gate, 0)).toBe(1)
  })

  it('[WORK7] turns away what waits and what runs when it is closed', async () => {
    const pool = open()
    const { gate, begun } = gateOf()
    const all = [1, 2].map((answer) =>
      pool.run('bulk', { answer, how: 'hold', gate }).catch((error: unknown) => error),
    )
    await begun(1)
    await pool.close()
    for (const answer of await Promise.all(all)) expect(answer).toBeInstanceOf(WorkersBusy)
    await expect(pool.run('urgent', { answer: 3 })).rejects.toThrow(WorkersBusy)
  })

  it('[WORK8] starts no thread before there is a job, and ends one that has none', async () => {
    let started = 0
    const ended = new Promise<void>((resolve) => {
      process.on('worker', (thread: Worker) => {
        started += 1
        thread.once('exit', () => resolve())
      })
    })
    const pool = open({ idleMs: 1 })
    expect(started).toBe(0)
    expect(await pool.run('bulk', { answer: 1 })).toBe(1)
    expect(started).toBe(1)
    await ended
    expect(await pool.run('bulk', { answer: 2 })).toBe(2)
    expect(started).toBe(2)
    process.removeAllListeners('worker')
  })

  it('[WORK10] does once what several ask for at once, and ends it when the last of them has gone', async () => {
    const pool = open()
    const { gate, begun, release } = gateOf()
    const [first, last] = [new AbortController(), new AbortController()]
    const asked = (signal: AbortSignal, key: string) =>
      faultOf(pool.run('bulk', { answer: 1, how: 'hold', gate }, { key, signal, same: 'the paper' }))
    const [one, two] = [asked(first.signal, 'Ann'), asked(last.signal, 'Ben')]
    await begun(1)
    first.abort()
    expect(await one).toBe('cancelled')
    last.abort()
    expect(await two).toBe('cancelled')
    // What was stopped is given to nobody who asks later.
    const [again, too] = [1, 2].map(() =>
      pool.run('bulk', { answer: 4, how: 'hold', gate }, { same: 'the paper' }),
    )
    await begun(2)
    release()
    expect([await again, await too, Atomics.load(gate, 0)]).toEqual([4, 4, 2])
    expect(await pool.run('bulk', { answer: 5, gate }, { same: 'the paper' })).toBe(5)
  })
})
