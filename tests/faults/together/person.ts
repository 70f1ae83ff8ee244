import { CLOSE } from '@golden-thread/shared/protocol'
import * as Y from 'yjs'
import {
  type Collab,
  type ConnectionState,
  copiesOfMap,
  openCollab,
  readCopy,
} from '../../../client/src/collab/index.ts'
import type { Visitor } from '../signedIn.ts'
import { type Browser, createBrowser } from './browser.ts'
import { type Ledger, type Typed, typedIn } from './ledger.ts'
import { type FaultyProxy, openProxy } from './proxy.ts'
import { type Era, type Transports, transportsOf } from './transport.ts'

/** One page with the map open. */
export interface Tab {
  readonly collab: Collab
  readonly page: EventTarget
  readonly transports: Transports
  state(): ConnectionState | undefined
  /** What was typed in this page, or was in the copy that it opened with: what its "Saved" speaks of. */
  readonly typed: Typed[]
}

/** Someone at one device: a browser, its line to the server, and any number of tabs. */
export interface Person {
  readonly name: string
  readonly browser: Browser
  readonly proxy: FaultyProxy
  readonly tabs: readonly Tab[]
  era: Era
  openTab(): Promise<Tab>
  type(tab: Tab, size: number): void
  /** Takes away what was last typed in this tab. */
  takeAway(tab: Tab): void
  /** Closes the page. One that would warn stays open unless it is `forced`: then what is nowhere is given up. */
  closeTab(tab: Tab, forced: boolean): Promise<void>
  /** Someone whose edits are refused takes the file that is offered, discards them, and opens the map again. */
  discard(tab: Tab): Promise<void>
  /** Clears the data of the site, and with it what only closed tabs had. */
  clearSite(): Promise<void>
  /** All the maps that are offered as files, where access has ended. */
  offered(): Promise<readonly Y.Doc[]>
}

interface PersonOptions {
  readonly name: string
  readonly id: string
  readonly visitor: Visitor
  readonly ledger: Ledger
}

export async function createPerson({ name, id, visitor, ledger }: PersonOptions): Promise<Person> {
  const { mapId, cookie } = visitor
  const browser = createBrowser()
  const proxy = await openProxy(Number(new URL(visitor.socketUrl).port))
  const origin = `http://127.0.0.1:${proxy.port}`
  let tabs: Tab[] = []
  let count = 0

  /** As the page of a map asks it (`shell/useOpenMap`). */
  async function whyRefused(): Promise<number | null> {
    try {
      const answer = await fetch(`${origin}/api/maps/${mapId}`, { headers: { cookie } })
      if (answer.ok) return null
      const { error } = (await answer.json()) as { error?: { code?: string } }
      if (error?.code === 'access-ended') return CLOSE.linkRevoked
      return { 401: CLOSE.sessionUnknown, 403: CLOSE.noAccess, 404: CLOSE.mapUnknown }[answer.status] ?? null
    } catch {
      return null
    }
  }

  /** What the device keeps, as the next page would find it. */
  const device = () =>
    browser.within(async () => {
      const kept = await Promise.all((await copiesOfMap(mapId)).map(readCopy))
      return kept.flatMap((update) => (update ? [docOf(update)] : []))
    })

  const docOf = (update: Uint8Array): Y.Doc => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    return doc
  }

  const own = (doc: Y.Doc) => ledger.all.filter((typed) => typed.by === name && ledger.isIn(doc, typed))
  const open = () => tabs.map(({ collab }) => collab.map.doc)
  const isInAny = (docs: readonly Y.Doc[], typed: Typed) => docs.some((doc) => ledger.isIn(doc, typed))

  const openTab = () =>
    browser.within(async () => {
      const page = new EventTarget()
      const transports = transportsOf(cookie, () => person.era, browser.within)
      const typed: Typed[] = []
      let state: ConnectionState | undefined
      const opened = Promise.withResolvers<void>()
      const collab = openCollab({
        mapId,
        person: { id, name, colour: '#000000' },
        role: 'editor',
        mayEdit: true,
        onState(next) {
          // The first thing that is told is that it connects, with what the copy held in the document.
          if (state === undefined) {
            typed.push(...own(collab.map.doc))
            opened.resolve()
          }
          state = next
        },
        onSession: () => undefined,
        onNews: () => undefined,
        onReady: () => undefined,
        onPeers: () => undefined,
        onFinal: () => undefined,
        whyRefused,
        surroundings: { origin, page, openTransport: transports.open },
      })
      const tab: Tab = { collab, page, transports, typed, state: () => state }
      tabs.push(tab)
      await opened.promise
      return tab
    })

  function close(tab: Tab) {
    tabs = tabs.filter((other) => other !== tab)
    browser.within(tab.collab.close)
  }

  const person: Person = {
    name,
    browser,
    proxy,
    era: 'now',
    get tabs() {
      return tabs
    },
    openTab,
    type(tab, size) {
      const key = `${name}/${count++}`
      tab.typed.push(ledger.set(key, name))
      browser.within(() => typedIn(tab.collab.map.doc).set(key, 'x'.repeat(size)))
    },
    takeAway(tab) {
      const last = tab.typed.findLast(({ key, gone }) => !gone && typedIn(tab.collab.map.doc).has(key))
      if (!last) return
      tab.typed.push(ledger.takeAway(last.key, name))
      browser.within(() => typedIn(tab.collab.map.doc).delete(last.key))
    },
    async closeTab(tab, forced) {
      const warned = tab.collab.wouldLose()
      if (warned && !forced) return
      close(tab)
      const docs = [...(await device()), ...open()]
      const nowhere = tab.typed.filter((typed) => !isInAny(docs, typed))
      // Without a warning, what the device does not have must be on the server's disk already.
      if (warned) ledger.giveUp(nowhere)
      else ledger.promise(nowhere)
    },
    async discard(tab) {
      const { doc } = tab.collab.map
      // The file has all that this page has now; what comes to it while it is discarded is in no file.
      const inFile = own(doc)
      await browser.within(tab.collab.discard)
      close(tab)
      const elsewhere = [...(await device()), ...open()]
      ledger.giveUp(inFile.filter((typed) => !isInAny(elsewhere, typed)))
      await openTab()
    },
    async clearSite() {
      await browser.deleteStores()
      ledger.giveUp(ledger.all.filter((typed) => typed.by === name && !isInAny(open(), typed)))
    },
    async offered() {
      const inPages = tabs.filter((tab) => tab.state()?.quarantined).map(({ collab }) => collab.map.doc)
      // Past the door of its folder, behind which there are screens.
      const { copiesToOffer } = await import('../../../client/src/copies/offered.ts')
      const kept = await browser.within(async () =>
        Promise.all((await copiesToOffer(mapId, true)).map(readCopy)),
      )
      return [...inPages, ...kept.flatMap((update) => (update ? [docOf(update)] : []))]
    },
  }
  return person
}
