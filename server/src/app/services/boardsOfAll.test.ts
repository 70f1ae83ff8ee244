import { expect, it } from 'vitest'
import type { Boards } from '../../board/index.ts'
import type { ClusterNotice } from '../../cluster/index.ts'
import { boardsOfAll } from './boardsOfAll.ts'
import type { Services } from './env.ts'

type Listener = (notice: ClusterNotice | 'missed') => void

/** Two servers that hear each other at once, and what the boards of each were told. */
function twoServers() {
  const listeners: Listener[] = []
  const [here, there] = [0, 1].map((at) => {
    const told: string[] = []
    const tells = (what: string) => (of: string) => void told.push(`${what} ${of}`)
    const own = {
      recorded: tells('recorded'),
      commented: tells('commented'),
      endAll: tells('ended all of'),
      endIn: (of: string, maps: readonly string[]) => void told.push(`ended ${maps.join()} of ${of}`),
      end: tells('ended'),
      missed: () => void told.push('missed'),
    }
    const cluster = {
      admit: () => undefined,
      isHeard: true,
      onNotice: (listener: Listener) => void listeners.splice(at, 1, listener),
      // On the wire it is JSON.
      async tell(notice: ClusterNotice) {
        for (const [other, hear] of listeners.entries())
          if (other !== at) hear(JSON.parse(JSON.stringify(notice)) as ClusterNotice)
      },
    }
    const storage = { organisations: { mapsOf: async () => ['plan'] } }
    const services = { cluster, storage, log: console } as unknown as Services
    return { boards: boardsOfAll(own as unknown as Boards, services), told }
  }) as [{ boards: Boards; told: string[] }, { boards: Boards; told: string[] }]
  return { here, there, miss: () => listeners[1]?.('missed') }
}

it('[CLU11] tells the boards of every server what is recorded, commented and taken back at one, and that one once', () => {
  const { here, there } = twoServers()
  here.boards.recorded('plan')
  here.boards.commented('plan')
  here.boards.end('public')
  here.boards.endAll('plan')
  const all = ['recorded plan', 'commented plan', 'ended public', 'ended all of plan']
  expect([here.told, there.told]).toEqual([all, all])
})

it('[CLU11] [ADM7] tells them once of all maps of an organisation', async () => {
  const { here, there } = twoServers()
  here.boards.endIn('council', ['plan'])
  await expect.poll(() => there.told).toEqual(['ended plan of council'])
  expect(here.told).toEqual(['ended plan of council'])
})

it('[CLU10] tells the boards of a server that it may have missed something', () => {
  const { here, there, miss } = twoServers()
  miss()
  expect([here.told, there.told]).toEqual([[], ['missed']])
})
