import { expect, it } from 'vitest'
import type { ClusterNotice } from '../../cluster/index.ts'
import { openTestApp } from '../testing/testApp.ts'
import { createSharedCounts } from './sharedCounts.ts'

/** Servers that hear each other at once, and each of which tells what it has counted when the test says so. */
function servers(count: number) {
  const words: ClusterNotice[] = []
  const hearing: ((notice: ClusterNotice) => void)[] = []
  let now = 0
  const all = Array.from({ length: count }, (_, at) => {
    const cluster = {
      admit: () => undefined,
      isHeard: true,
      onNotice: (listener: (notice: ClusterNotice) => void) => void hearing.splice(at, 1, listener),
      async tell(notice: ClusterNotice) {
        words.push(JSON.parse(JSON.stringify(notice)) as ClusterNotice)
        for (const [other, hear] of hearing.entries()) if (other !== at) hear(notice)
      },
    }
    let turn: () => void = () => undefined
    const every = (ms: number, work: () => void) => {
      expect(ms, 'once a second').toBe(1_000)
      turn = work
    }
    const counts = createSharedCounts({ cluster, elapsed: () => now, every })
    const heard = new Map<string, number>()
    const spend = counts.join('links', 16, (key, more) => heard.set(key, (heard.get(key) ?? 0) + more))
    return { spend, heard, turn: () => turn() }
  })
  const pass = (ms: number) => {
    now += ms
  }
  return { all, words, pass }
}

it('[CLU15] tells the others, in one word, of whoever has used an eighth of a limit, and nothing of the rest', () => {
  const {
    all: [one, two],
    words,
  } = servers(2)
  one?.spend('often')
  one?.spend('once')
  one?.turn()
  expect(words).toEqual([])
  one?.spend('often')
  one?.turn()
  one?.spend('often')
  one?.turn()
  one?.turn()
  expect([...(two?.heard ?? [])]).toEqual([['often', 3]])
  expect(words).toHaveLength(2)
})

it('[CLU15] says no more at once than a word between servers holds, and the rest with the next', () => {
  const {
    all: [one, two],
    words,
  } = servers(2)
  const keys = Array.from({ length: 300 }, (_, at) => `2001:db8:85a3:8d3:1319:8a2e:370:${at}`)
  for (const key of [...keys, ...keys]) one?.spend(key)
  for (let turns = 0; turns < 5; turns++) one?.turn()
  expect(Math.max(...words.map((word) => Buffer.byteLength(JSON.stringify(word))))).toBeLessThan(7_500)
  expect(two?.heard.size).toBe(300)
})

it('[CLU15] forgets what was counted with its minute', () => {
  const {
    all: [one],
    words,
    pass,
  } = servers(2)
  one?.spend('slowly')
  pass(60_000)
  one?.turn()
  one?.spend('slowly')
  one?.turn()
  expect(words).toEqual([])
})

it('[CLU15] lets nobody have at each server what the limit gives once', async () => {
  const hearing: ((notice: ClusterNotice) => void)[] = []
  const cluster = {
    admit: () => undefined,
    isHeard: true,
    tell: async () => undefined,
    onNotice: (listener: (notice: ClusterNotice) => void) => void hearing.push(listener),
  }
  const test = await openTestApp({ linksPerMinute: 3 }, { cluster })
  const follow = async () => (await test.visitor().follow(test.links.viewer)).status
  expect(await follow()).toBe(303)
  // Somebody at that address has used the rest elsewhere.
  for (const hear of hearing)
    hear({
      kind: 'spent',
      counts: [
        ['links', 'test', 2],
        ['sign-ins', 'test', 9],
      ],
    })
  expect(await follow()).toBe(429)
  await test.close()
})
