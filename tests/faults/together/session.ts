import { startServer, type TestServer } from '../../support/server.ts'
import { seeded } from '../seeded.ts'
import { signIn } from '../signedIn.ts'
import { mapOnDisk } from './disk.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createPerson, type Person, type Tab } from './person.ts'
import { refusal } from './transport.ts'

export interface SessionOptions {
  readonly seed: number
  readonly people: number
  readonly steps: number
}

export interface Outcome {
  /** What is not where it has to be, each with who typed it; empty when all is well. */
  readonly lost: readonly string[]
  readonly ledger: Ledger
  /** What was done, in order. */
  readonly done: readonly string[]
}

/** How often each thing happens, in hundredths of the steps. */
const HABITS = [
  ['type', 50],
  ['take away', 4],
  ['cut', 8],
  ['unplug', 5],
  ['hold', 4],
  ['mend', 9],
  ['open', 4],
  ['close', 6],
  ['full', 2],
  ['room again', 1],
  ['stores closed', 2],
  ['site cleared', 1],
  ['refused', 1],
  ['other era', 2],
  ['clock', 1],
] as const
type Habit = (typeof HABITS)[number][0]

/** On a slow machine fewer steps are taken, and everything that is to happen still happens. */
const WORK_MS = 15_000
const SETTLE_MS = 30_000
const CLOCK = new URL('./jumpingClock.ts', import.meta.url).href
const SETTINGS = {
  LIMITS: 'off',
  LINKS_PER_MINUTE: '100000',
  CHANGES_PER_MINUTE: '100000',
  NODE_OPTIONS: `--import=${CLOCK}`,
}

/** A stretch of work of many people on one map, while everything goes wrong that the seed says. */
export async function workTogether({ seed, people: headCount, steps }: SessionOptions): Promise<Outcome> {
  const random = seeded(seed)
  const pick = <T>(from: readonly T[]): T | undefined => from[random(from.length)]
  const server = await startServer(SETTINGS)
  const ledger = createLedger()
  const done: string[] = []
  const people: Person[] = []
  try {
    const owner = await signIn(server, 'owner')
    const { mapId } = owner
    const guestLink = await makeLink(server, owner.cookie, mapId)
    for (let at = 0; at < headCount; at++) {
      const isGuest = at === 0
      const links = isGuest ? { ...server.links, editor: guestLink.url } : server.links
      const visitor = await signIn({ url: server.url, links }, 'editor')
      const me = await fetch(`${server.url}/api/me`, { headers: { cookie: visitor.cookie } })
      const { person } = (await me.json()) as { person: { id: string } }
      people.push(await createPerson({ name: `p${at}`, id: person.id, visitor, ledger }))
    }
    const [guest] = people
    for (const person of people) await person.openTab()
    for (const person of people.slice(0, 6)) await person.openTab()

    let isUp = true
    let isRevoked = false
    const lost: string[] = []

    /** Whatever "Saved" stands over now is promised. */
    function look() {
      for (const { tabs } of people) {
        for (const tab of tabs) if (tab.state()?.status === 'saved') ledger.promise(tab.typed)
      }
    }

    async function checkDisk(when: string) {
      const disk = await mapOnDisk(server.dataDir, mapId)
      lost.push(
        ...ledger.missing(disk, ['promised']).map((what) => `${when}: saved, but not on disk: ${what}`),
      )
    }

    async function power() {
      if (!isUp) await server.restart()
      else {
        const signal = random(3) === 0 ? 'SIGTERM' : 'SIGKILL'
        done.push(signal)
        // What was said to be saved up to the last moment; what is said from now on is checked the next time.
        look()
        await server.stop(signal)
        await checkDisk(`after ${signal}`)
      }
      isUp = !isUp
    }

    async function does(person: Person, tab: Tab, habit: Habit) {
      switch (habit) {
        case 'type':
          return person.type(tab, random(20) === 0 ? 60_000 : random(300))
        case 'take away':
          return person.takeAway(tab)
        case 'cut':
          return person.proxy.cut(random(3) === 0 ? 0 : 1 + random(200), random(2) === 0 ? 'up' : 'down')
        case 'unplug':
          return person.proxy.down()
        case 'hold':
          return person.proxy.hold(random(2) === 0 ? 'up' : 'down')
        case 'mend':
          person.proxy.mend()
          return comeBack(person)
        case 'open':
          if (person.tabs.length < 3) await person.openTab()
          return undefined
        case 'close':
          await person.closeTab(tab, random(4) === 0)
          if (person.tabs.length === 0) await person.openTab()
          return undefined
        case 'full':
          person.browser.full = random(2) === 0 ? 'at once' : 'later'
          return undefined
        case 'room again':
          person.browser.full = 'no'
          return undefined
        case 'stores closed':
          return person.browser.closeStores(random(2) === 0)
        case 'site cleared':
          return person.clearSite()
        case 'refused':
          return tab.transports.say(refusal())
        case 'other era':
          person.era = pick(['older', 'now', 'newer'] as const) ?? 'now'
          return person.proxy.cut(0, 'up')
        case 'clock':
          if (isUp) process.kill(server.pid, 'SIGUSR2')
          return undefined
      }
    }

    /** At these parts of the work the power goes, or comes back. */
    const switches = [0.3, 0.4, 0.7, 0.78].map((part) => part + random(50) / 1_000)
    const revokedAt = 0.5 + random(200) / 1_000
    const began = performance.now()
    for (let step = 0; step < steps; step++) {
      const progress = Math.max(step / steps, (performance.now() - began) / WORK_MS)
      if (progress >= 1) break
      if (progress >= (switches[0] ?? 1)) {
        switches.shift()
        await power()
      }
      if (progress >= revokedAt && isUp && !isRevoked) {
        isRevoked = true
        done.push('p0 revoked')
        await revoke(server, owner.cookie, mapId, guestLink.id)
      }
      const person = pick(people)
      const tab = person && pick(person.tabs)
      if (!person || !tab) continue
      const habit = habitAt(random(100))
      done.push(`${person.name} ${habit}`)
      await does(person, tab, habit)
      await passing(random(25))
      look()
      // Those whose edits are refused are offered a file; most take it at once, some type on.
      if (tab.state()?.quarantined && !isClosed(tab) && random(2) === 0) await person.discard(tab)
    }
    if (!isUp) await power()

    // Everything is well again, and everyone comes back once more.
    for (const person of people) {
      person.era = 'now'
      person.browser.full = 'no'
      person.proxy.mend()
      person.proxy.cut(0, 'up')
      for (const tab of person.tabs) if (tab.state()?.quarantined && !isClosed(tab)) await person.discard(tab)
      // What only the device has is sent by the next page that opens.
      await person.openTab()
    }
    const tabs = () => people.flatMap((person) => person.tabs)
    const isSettled = (tab: Tab) => tab.state()?.status === 'saved' || isClosed(tab)
    await settled(
      () => tabs().every(isSettled),
      () => people.forEach(comeBack),
      () =>
        lost.push(
          ...tabs().flatMap((tab) => (isSettled(tab) ? [] : `not saved in the end: ${tab.state()?.message}`)),
        ),
    )
    look()

    // What the guest, who may not come in any more, is offered as a file is not lost.
    if (isRevoked && guest) {
      const offered = await guest.offered()
      ledger.giveUp(
        ledger.all.filter(
          (typed) => typed.by === guest.name && offered.some((doc) => ledger.isIn(doc, typed)),
        ),
      )
    }
    const here = tabs().filter((tab) => !isClosed(tab))
    await settled(
      () => here.every(({ collab }) => ledger.missing(collab.map.doc, ['promised']).length === 0),
      () => undefined,
      () => lost.push('in the end, not everyone has what was saved'),
    )
    await server.stop()
    const disk = await mapOnDisk(server.dataDir, mapId)
    lost.push(
      ...ledger.missing(disk, ['promised']).map((what) => `in the end: saved, but not on disk: ${what}`),
    )
    lost.push(...ledger.missing(disk, ['typed']).map((what) => `in the end: nowhere: ${what}`))
    return { lost, ledger, done }
  } finally {
    for (const { tabs, browser, proxy } of people) {
      for (const tab of tabs) browser.within(tab.collab.close)
      await proxy.close()
    }
    await server.remove()
  }
}

const isClosed = (tab: Tab): boolean => tab.state()?.closed === true

/** The page is looked at again, and does not wait for its next try. */
const comeBack = ({ tabs, browser }: Person): void => {
  for (const { page } of tabs) browser.within(() => page.dispatchEvent(new Event('online')))
}

function habitAt(hundredth: number): Habit {
  let sum = 0
  for (const [habit, share] of HABITS) {
    sum += share
    if (hundredth < sum) return habit
  }
  return 'type'
}

async function settled(isSo: () => boolean, meanwhile: () => void, otherwise: () => void): Promise<void> {
  const end = performance.now() + SETTLE_MS
  while (!isSo()) {
    if (performance.now() > end) return otherwise()
    meanwhile()
    await passing(100)
  }
}

async function makeLink(
  server: TestServer,
  cookie: string,
  mapId: string,
): Promise<{ id: string; url: string }> {
  const answer = await fetch(`${server.url}/api/maps/${mapId}/links`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'editor', label: 'guest' }),
  })
  return (await answer.json()) as { id: string; url: string }
}

async function revoke(server: TestServer, cookie: string, mapId: string, id: string): Promise<void> {
  const answer = await fetch(`${server.url}/api/maps/${mapId}/links/${id}`, {
    method: 'DELETE',
    headers: { cookie },
  })
  if (!answer.ok) throw new Error(`The link could not be revoked: ${answer.status}.`)
}

/** Not a wait for anything: when the next thing happens is part of what the seed decides. */
const passing = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
