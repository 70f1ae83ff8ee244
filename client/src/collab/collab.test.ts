import { CLOSE } from '@golden-thread/shared/protocol'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type Collab, openCollab } from './collab.ts'
import type { ConnectionState } from './connectionState.ts'
import { deleteAllCopies, deleteCopy, keptCopies, readCopy } from './copies.ts'
import { freshBrowser } from './testing/browser.ts'
import { createFakeSyncServer } from './testing/fakeSyncServer.ts'
import { setTitle } from './testing/setTitle.ts'

/** Waits for what comes when it comes: a full machine is no fault. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000 })

let open: Collab[] = []
beforeEach(() => {
  freshBrowser()
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => {
  for (const collab of open) collab.close()
  open = []
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

interface Given {
  readonly server?: ReturnType<typeof createFakeSyncServer>
  readonly person?: string
  readonly whyRefused?: number
}

/** One tab with the map open, and the server's end of its line. */
async function tab({ server = createFakeSyncServer(), person = 'anna', whyRefused }: Given = {}) {
  const states: ConnectionState[] = []
  const collab = openCollab({
    mapId: 'plan',
    person: { id: person, name: person, colour: '#000000' },
    role: 'editor',
    mayEdit: true,
    onState: (state) => states.push(state),
    onSession: () => undefined,
    onNews: () => undefined,
    onReady: () => undefined,
    onPeers: () => undefined,
    onFinal: () => undefined,
    whyRefused: async () => whyRefused ?? null,
    surroundings: { origin: 'http://here', page: new EventTarget(), openTransport: server.openTransport },
  })
  open.push(collab)
  const before = server.tries()
  await eventually(() => expect(server.tries()).toBeGreaterThan(before))
  return {
    server,
    collab,
    socket: server.last(),
    state: () => states.at(-1) as ConnectionState,
    edit: (title: string) => setTitle(collab.map.doc, title),
    close() {
      open = open.filter((other) => other !== collab)
      collab.close()
    },
  }
}

const titleOf = (doc: Y.Doc) => String(doc.getMap('about').get('title') ?? '')
const unsaved = async () => (await keptCopies()).map(({ isUnsaved }) => isUnsaved)

describe('a local store that fails', () => {
  it('[COL1] keeps nothing from the server: two tabs, and one discards the copy of both', async () => {
    const server = createFakeSyncServer()
    const one = await tab({ server })
    one.socket.open()
    one.socket.saved()
    const two = await tab({ server })
    two.socket.open()
    two.socket.saved()
    await two.collab.discard()
    one.edit('Written afterwards')
    expect(titleOf(server.doc)).toBe('Written afterwards')
    expect(one.state().status).toBe('saving')
    one.socket.saved()
    expect(one.state().status).toBe('saved')
    await eventually(() => expect(one.collab.wouldLose()).toBe(false))
  })

  it('[COL3] is told where it is full, changes nothing else, and is well again when there is room', async () => {
    const one = await tab()
    one.socket.open()
    one.socket.saved()
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError')
    })
    one.edit('Online')
    await eventually(() => expect(one.state().message).toMatch(/This device cannot keep|on their way/))
    expect(titleOf(one.server.doc)).toBe('Online')
    one.socket.saved()
    await eventually(() => expect(one.state()).toMatchObject({ status: 'saved' }))
    await eventually(() => expect(one.state().message).toContain('This device cannot keep a copy'))
    one.socket.lose()
    one.edit('Offline')
    await eventually(() => expect(one.state().word).toBe('Offline, not kept'))
    expect(one.collab.wouldLose()).toBe(true)
    full.mockRestore()
    await eventually(() => expect(one.state().word).toBe('Offline, kept on this device'))
    await eventually(() => expect(one.collab.wouldLose()).toBe(false))
    expect(await unsaved()).toEqual([true])
  })

  it('[COL3] that never opened is told, and closing warns', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError')
    })
    const one = await tab()
    one.edit('Offline')
    one.socket.lose()
    expect(one.collab.wouldLose()).toBe(true)
  })
})

describe('a copy of a map', () => {
  it('[COL5] has all of an edit asked for and committed before the edit returns, as the page may close', async () => {
    const one = await tab()
    one.socket.open()
    one.socket.saved()
    await eventually(() => expect(one.collab.wouldLose()).toBe(false))
    one.socket.lose()
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    one.edit('On the train')
    expect(commit).toHaveBeenCalledTimes(1)
    expect(put.mock.calls.map(([, key]) => String(key))).toContainEqual(expect.stringMatching(/^unsaved:/))
  })

  it('[COL5] knows whether the server may lack something of it, over a closed page', async () => {
    const one = await tab()
    one.socket.open()
    one.socket.saved()
    one.edit('Saved')
    one.socket.saved()
    await eventually(async () => expect(await unsaved()).toEqual([false]))
    one.socket.lose()
    one.edit('Not saved')
    await eventually(async () => expect(await unsaved()).toEqual([true]))
    one.close()

    const again = await tab({ server: one.server })
    expect(again.collab.wouldLose()).toBe(false)
    again.socket.open()
    expect(titleOf(one.server.doc)).toBe('Not saved')
    expect(await unsaved()).toEqual([true])
    again.socket.saved()
    await eventually(async () => expect(await unsaved()).toEqual([false]))
  })

  it('[COL5] stays marked for an edit made while the one before it was being saved', async () => {
    const one = await tab()
    one.socket.open()
    one.edit('First')
    await eventually(async () => expect(await unsaved()).toEqual([true]))
    one.socket.saved()
    one.edit('Second')
    await eventually(() => expect(one.collab.wouldLose()).toBe(false))
    // What was asked of the database before is done by the time that this is answered.
    await keptCopies()
    expect(await unsaved()).toEqual([true])
    one.socket.saved()
    await eventually(async () => expect(await unsaved()).toEqual([false]))
  })

  it('[COL5] stays marked for another tab that has edited on', async () => {
    const server = createFakeSyncServer()
    const one = await tab({ server })
    one.edit('First')
    await eventually(async () => expect(await unsaved()).toEqual([true]))
    const two = await tab({ server })
    one.edit('Second')
    await eventually(() => expect(one.collab.wouldLose()).toBe(false))
    two.socket.open()
    two.socket.saved()
    expect(two.state().status).toBe('saved')
    await eventually(() => expect(two.collab.wouldLose()).toBe(false))
    expect(await unsaved()).toEqual([true])
  })

  it('[COL5] of a tab that was closed offline is sent by the one that comes back', async () => {
    const server = createFakeSyncServer()
    const one = await tab({ server })
    one.socket.open()
    const two = await tab({ server })
    two.socket.open()
    one.socket.lose()
    two.socket.lose()
    two.edit('Closed offline')
    await eventually(() => expect(two.collab.wouldLose()).toBe(false))
    two.close()
    const before = server.tries()
    await eventually(() => expect(server.tries()).toBe(before + 1))
    server.last().open()
    await eventually(() => expect(titleOf(server.doc)).toBe('Closed offline'))
  })

  it('[COL4] stays when access ends for one tab and another has left edits in it', async () => {
    const server = createFakeSyncServer()
    const one = await tab({ server })
    one.socket.open()
    one.socket.saved()
    const two = await tab({ server })
    two.edit('Closed offline')
    await eventually(async () => expect(await unsaved()).toEqual([true]))
    two.close()
    one.socket.lose(CLOSE.linkRevoked)
    await eventually(() => expect(one.state()).toMatchObject({ closed: true, quarantined: true }))
    expect(await unsaved()).toEqual([true])
  })

  it('[COL5] is not discarded with what another tab has left in it, of which no file was offered', async () => {
    const one = await tab()
    one.socket.open()
    one.socket.refused('map-full', 'The map is full.')
    const two = await tab()
    two.edit('Closed offline')
    await eventually(() => expect(two.collab.wouldLose()).toBe(false))
    two.close()
    await one.collab.discard()
    expect(await unsaved()).toEqual([true])
    await one.collab.discard()
    expect(await keptCopies()).toEqual([])
  })

  it('[COL5] that was cleared and made anew by another tab loses nothing to a page that knew the old one', async () => {
    const server = createFakeSyncServer()
    const one = await tab({ server })
    one.socket.open()
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) {
      one.edit(title)
      await eventually(() => expect(one.collab.wouldLose()).toBe(false))
    }
    one.close()
    const knows = await tab({ server })
    await deleteCopy({ mapId: 'plan', personId: 'anna' })
    const anew = await tab({ server })
    anew.collab.map.doc.getMap('notes').set('six', true)
    await eventually(() => expect(anew.collab.wouldLose()).toBe(false))
    anew.close()
    knows.collab.map.doc.getMap('notes').set('seven', true)
    await eventually(() => expect(knows.collab.wouldLose()).toBe(false))
    knows.socket.open()
    const both = { six: true, seven: true }
    await eventually(async () => expect(server.doc.getMap('notes').toJSON()).toEqual(both))
    const again = await tab({ server })
    expect(again.collab.map.doc.getMap('notes').toJSON()).toEqual(both)
  })

  it('[COL4] goes when access ends and the server has all of it', async () => {
    const one = await tab()
    one.socket.open()
    one.edit('Saved')
    one.socket.saved()
    await eventually(async () => expect(await unsaved()).toEqual([false]))
    one.socket.lose(CLOSE.linkRevoked)
    expect(one.state()).toMatchObject({ closed: true, quarantined: false })
    await eventually(async () => expect(await keptCopies()).toEqual([]))
  })

  it('[COL4] is offered first when access ends and the server may lack something of it', async () => {
    const before = await tab()
    before.socket.open()
    before.socket.saved()
    before.socket.lose()
    before.edit('Written on the train')
    await eventually(async () => expect(await unsaved()).toEqual([true]))
    before.close()

    const again = await tab({ server: before.server, whyRefused: CLOSE.linkRevoked })
    again.socket.lose()
    await eventually(() => expect(again.state()).toMatchObject({ closed: true, quarantined: true }))
    expect(await unsaved()).toEqual([true])
    expect(await deleteAllCopies()).toBe(false)
    await again.collab.discard()
    expect(await keptCopies()).toEqual([])
  })

  it.each([CLOSE.sessionUnknown, CLOSE.noAccess, CLOSE.mapUnknown])(
    '[COL4] stays after %d, which a server restored from an older backup says',
    async (code) => {
      const one = await tab({ whyRefused: code })
      one.socket.open()
      one.edit('Newer than the backup')
      one.socket.saved()
      one.socket.lose()
      await eventually(() => expect(one.server.tries()).toBe(2))
      one.server.last().lose()
      await eventually(() => expect(one.state()).toMatchObject({ quarantined: true, mayReturn: true }))
      const [copy] = await keptCopies()
      const doc = new Y.Doc()
      Y.applyUpdate(doc, (copy && (await readCopy(copy))) ?? new Uint8Array())
      expect(titleOf(doc)).toBe('Newer than the backup')
    },
  )

  it('[COL8] of whom this browser was before is brought in, and forgotten once it is saved', async () => {
    const before = await tab()
    before.socket.open()
    before.edit('In the backup')
    before.socket.saved()
    const backup = Y.encodeStateAsUpdate(before.server.doc)
    before.edit('Newer than the backup')
    before.socket.saved()
    await eventually(async () => expect(await unsaved()).toEqual([false]))
    before.close()

    const restored = createFakeSyncServer()
    Y.applyUpdate(restored.doc, backup)
    const after = await tab({ server: restored, person: 'guest' })
    after.socket.open()
    await eventually(() => expect(titleOf(restored.doc)).toBe('Newer than the backup'))
    expect((await keptCopies()).map(({ personId }) => personId).sort()).toEqual(['anna', 'guest'])
    after.socket.saved()
    await eventually(async () =>
      expect((await keptCopies()).map(({ personId }) => personId)).toEqual(['guest']),
    )
  })

  it('[COL8] of another map that stood under the same id is left alone', async () => {
    const before = await tab()
    before.socket.open()
    before.edit('Another server')
    before.socket.saved()
    await eventually(async () => expect(await unsaved()).toEqual([false]))
    before.close()

    const anew = createFakeSyncServer()
    setTitle(anew.doc, 'Set up anew')
    const after = await tab({ server: anew, person: 'guest' })
    const opened = vi.spyOn(indexedDB, 'open')
    after.socket.open()
    after.socket.saved()
    // The former copy is listed, then read: only after that is it known that nothing of it was brought in.
    const looks = () => opened.mock.calls.filter(([name]) => name.endsWith(':anna')).length
    await eventually(() => expect(looks()).toBeGreaterThanOrEqual(2))
    expect(await keptCopies()).toHaveLength(2)
    expect(await keptCopies()).toHaveLength(2)
    expect(titleOf(anew.doc)).toBe('Set up anew')
    // Of two titles at once either may win: nothing at all of the other map has come.
    const heard = Y.decodeStateVector(Y.encodeStateVector(anew.doc))
    expect([...heard.keys()]).not.toContain(before.collab.clientId)
  })

  it('[COL9] that y-indexeddb wrote for an earlier version opens, whole but for a piece cut off', async () => {
    const db = await openDB('golden-thread:plan:anna', 1, {
      upgrade(made) {
        made.createObjectStore('updates', { autoIncrement: true })
        made.createObjectStore('custom')
      },
    })
    const doc = new Y.Doc()
    setTitle(doc, 'Kept before')
    await db.add('updates', new Uint8Array([1, 200, 3]))
    await db.add('updates', Y.encodeStateAsUpdate(doc))
    db.close()
    const one = await tab()
    expect(titleOf(one.collab.map.doc)).toBe('Kept before')
    one.socket.open()
    expect(titleOf(one.server.doc)).toBe('Kept before')
  })
})
