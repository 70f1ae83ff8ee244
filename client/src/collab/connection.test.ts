import { CLOSE, type NewsInfo, type SessionInfo, wireLimits } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { openConnection } from './connection.ts'
import type { Connection } from './connectionOptions.ts'
import type { ConnectionState } from './connectionState.ts'
import { createFakeSyncServer } from './testing/fakeSyncServer.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

interface Given {
  readonly mayEdit?: boolean
  readonly keptHere?: boolean
  readonly unsavedBefore?: boolean
  /** Listens to the document before the connection does. */
  readonly earlier?: (doc: Y.Doc) => void
  readonly whyRefused?: number | null
}

/** A page with one map, and the server's end of its line. */
function page({
  mayEdit = true,
  keptHere = true,
  unsavedBefore = false,
  whyRefused = null,
  earlier,
}: Given = {}) {
  const server = createFakeSyncServer()
  const doc = new Y.Doc()
  earlier?.(doc)
  const awareness = new Awareness(doc)
  const events = new EventTarget()
  const states: ConnectionState[] = []
  const sessions: SessionInfo[] = []
  const news: NewsInfo[] = []
  const finals: number[] = []
  const saves: number[] = []
  const missed: number[] = []
  let chance = 1
  const connection: Connection = openConnection({
    url: 'ws://here/sync/m',
    doc,
    awareness,
    mayEdit,
    copy: () => (keptHere ? 'kept' : 'none'),
    unsavedBefore: () => unsavedBefore,
    onSaved: () => saves.push(performance.now()),
    onMissed: () => missed.push(performance.now()),
    onState: (state) => states.push(state),
    onSession: (session) => sessions.push(session),
    onNews: (one) => news.push(one),
    onExchanged: () => undefined,
    onFinal: (code) => finals.push(code),
    whyRefused: async () => whyRefused,
    openTransport: server.openTransport,
    page: events,
    random: () => chance,
  })
  return {
    server,
    doc,
    awareness,
    states,
    sessions,
    news,
    finals,
    saves,
    missed,
    connection,
    fire: (name: string) => events.dispatchEvent(new Event(name)),
    setChance: (next: number) => {
      chance = next
    },
    edit: (words = 'word ') => doc.getText('t').insert(0, words),
    status: () => states.at(-1)?.status,
    state: () => states.at(-1) as ConnectionState,
    statuses: () => states.map(({ status }) => status),
  }
}

/** Up to date, everything on disk. */
function settled(given?: Given) {
  const open = page(given)
  open.server.last().open()
  open.server.last().saved()
  expect(open.status()).toBe('saved')
  return open
}

const text = (doc: Y.Doc) => doc.getText('t').toString()

describe('what is said to be saved', () => {
  it('is nothing before the first exchange', () => {
    const { server, statuses } = page()
    expect(statuses()).toEqual(['connecting'])
    server.last().open()
    expect(statuses()).toEqual(['connecting', 'saving'])
    server.last().saved()
    expect(statuses()).toEqual(['connecting', 'saving', 'saved'])
  })

  it('is an edit once the server has counted as far as it, and not before', () => {
    const { server, edit, status, connection } = settled()
    edit()
    edit()
    expect(status()).toBe('saving')
    server.last().saved(2)
    expect(status()).toBe('saving')
    expect(connection.hasUnsaved()).toBe(true)
    server.last().saved(3)
    expect(status()).toBe('saved')
    expect(connection.hasUnsaved()).toBe(false)
  })

  it('needs only the last count: one that was lost is covered by the next', () => {
    const { server, edit, status } = settled()
    edit()
    edit()
    edit()
    server.last().saved()
    expect(status()).toBe('saved')
  })

  it('starts again with each connection, on which an old count means nothing', () => {
    const { server, edit, status, connection } = settled()
    edit()
    server.last().lose()
    expect(status()).toBe('offline')
    expect(connection.hasUnsaved()).toBe(true)
    vi.advanceTimersByTime(1_000)
    server.last().open()
    expect(status()).toBe('saving')
    expect(server.last().documents).toBe(1)
    server.last().saved()
    expect(status()).toBe('saved')
  })

  it('takes nothing of a line that was given up', () => {
    const { server, edit, status } = settled()
    const old = server.last()
    edit()
    old.lose()
    vi.advanceTimersByTime(1_000)
    server.last().open()
    old.saved(100)
    expect(status()).toBe('saving')
  })

  it('[PRV2] is not touched by news of what is beside the document, which is passed on', () => {
    const { server, news, status } = settled()
    const told: NewsInfo = { about: 'comments', thread: 't1' }
    server.last().news(told)
    expect(news).toEqual([told])
    expect(status()).toBe('saved')
  })

  it('is nothing while the store fails, and again what it was afterwards', () => {
    const { server, edit, status } = settled()
    edit()
    server.last().store('failing')
    expect(status()).toBe('not-saved')
    server.last().saved()
    expect(status()).toBe('not-saved')
    server.last().store('ok')
    expect(status()).toBe('saved')
  })
})

describe('[COL1] an update that never reached the connection', () => {
  const throws = () => {
    throw new Error('The database connection is closing.')
  }
  const edits: Record<string, (doc: Y.Doc) => void> = {
    'an insertion': (doc) => doc.getText('t').insert(0, 'word '),
    'a deletion': (doc) => doc.getText('t').delete(0, 1),
  }

  it.each(Object.keys(edits))('is not said to be saved, and is offered again: %s', (what) => {
    let breaks = false
    const { server, doc, status, statuses, connection, missed } = settled({
      earlier: (doc) => doc.on('update', () => breaks && throws()),
    })
    doc.getText('t').insert(0, 'before ')
    server.last().saved()
    breaks = true
    expect(() => edits[what]?.(doc)).toThrow('closing')
    expect(connection.hasUnsaved()).toBe(true)
    // The server speaks of all that it was sent; what it was not sent is not among that.
    server.last().saved()
    expect(text(server.doc)).toBe(text(doc))
    expect(status()).toBe('saving')
    expect(missed).toHaveLength(1)
    server.last().saved()
    expect(status()).toBe('saved')
    expect(statuses().at(-1)).toBe('saved')
  })

  it('is found without anything coming from the server', () => {
    let breaks = false
    const { server, doc, edit, status } = settled({
      earlier: (doc) => doc.on('update', () => breaks && throws()),
    })
    breaks = true
    expect(() => edit()).toThrow('closing')
    vi.advanceTimersByTime(1_000)
    expect(status()).toBe('saving')
    expect(text(server.doc)).toBe(text(doc))
    server.last().saved()
    expect(status()).toBe('saved')
  })

  it('waits with the others where the line is away', () => {
    let breaks = false
    const { server, doc, edit, status, connection } = settled({
      earlier: (doc) => doc.on('update', () => breaks && throws()),
    })
    server.last().lose()
    breaks = true
    expect(() => edit()).toThrow('closing')
    expect(connection.hasUnsaved()).toBe(true)
    vi.advanceTimersByTime(1_000)
    server.last().open()
    expect(text(server.doc)).toBe(text(doc))
    server.last().saved()
    expect(status()).toBe('saved')
  })
})

describe('an edit made while the line is away', () => {
  it('is sent when it is back', () => {
    const { server, edit, status, connection } = settled()
    server.last().lose()
    edit('offline')
    expect(status()).toBe('offline')
    expect(connection.hasUnsaved()).toBe(true)
    vi.advanceTimersByTime(1_000)
    server.last().open()
    expect(text(server.doc)).toBe('offline')
    server.last().saved()
    expect(status()).toBe('saved')
  })

  it('goes in several messages where one would be too long, all of which are waited for', () => {
    const { server, doc, status } = settled()
    server.last().lose()
    for (let at = 0; at < 90; at += 1) doc.getMap('m').set(`key ${at}`, `${at}`.repeat(30_000))
    vi.advanceTimersByTime(1_000)
    server.last().open()
    const line = server.last()
    expect(line.documents).toBeGreaterThan(1)
    expect(Math.max(...line.sizes)).toBeLessThanOrEqual(wireLimits.FRAME_BYTES_MAX)
    expect(server.doc.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
    line.saved(line.documents - 1)
    expect(status()).toBe('saving')
    line.saved()
    expect(status()).toBe('saved')
  })

  it('is cut in the same way when it is one long edit on an open line', () => {
    const { server, doc, status } = settled()
    doc.transact(() => {
      for (let at = 0; at < 90; at += 1) doc.getMap('m').set(`key ${at}`, `${at}`.repeat(30_000))
    })
    expect(Math.max(...server.last().sizes)).toBeLessThanOrEqual(wireLimits.FRAME_BYTES_MAX)
    expect(server.doc.getMap('m').size).toBe(90)
    server.last().saved()
    expect(status()).toBe('saved')
  })
})

describe('[COL2] an edit that the server will not take', () => {
  it('is said with its reason and where it is, and nothing more is sent', () => {
    const { server, edit, state, connection } = settled()
    edit()
    server.last().refused('map-full', 'This map is full.')
    server.last().saved()
    expect(state()).toMatchObject({ status: 'refused', final: true, quarantined: true })
    expect(state().message).toMatch(/^This map is full\. .* on this device only/)
    const before = server.last().documents
    edit()
    expect(server.last().documents).toBe(before)
    expect(connection.hasUnsaved()).toBe(true)
  })

  it('is not sent again by the next connection, while what others do still comes', () => {
    const { server, doc, edit, status } = settled()
    edit('mine ')
    server.last().refused('map-full', 'This map is full.')
    server.last().lose()
    vi.advanceTimersByTime(1_000)
    server.last().open()
    expect(server.last().documents).toBe(0)
    const other = new Y.Doc()
    other.getText('o').insert(0, 'theirs')
    server.last().update(Y.encodeStateAsUpdate(other))
    expect(doc.getText('o').toString()).toBe('theirs')
    expect(status()).toBe('refused')
  })

  it('is sent once more, with all that it stands on, where the server misses that', () => {
    const { server, edit, status } = settled()
    edit()
    server.last().refused('pending', 'The server misses earlier changes.')
    expect(server.last().closedByClient).toBe(true)
    vi.advanceTimersByTime(1_000)
    expect(server.tries()).toBe(2)
    server.last().open()
    server.last().saved()
    expect(status()).toBe('saved')
  })

  it('is held where the server misses it still', () => {
    const { server, edit, state } = settled()
    edit()
    server.last().refused('pending', 'The server misses earlier changes.')
    vi.advanceTimersByTime(1_000)
    server.last().open()
    server.last().refused('pending', 'The server misses earlier changes.')
    expect(state()).toMatchObject({ status: 'refused', quarantined: true })
  })

  it('is not sent at all where no message can hold it', () => {
    const { server, doc, state } = settled()
    const before = server.last().documents
    doc.getMap('m').set('long', 'x'.repeat(wireLimits.FRAME_BYTES_MAX))
    expect(server.last().documents).toBe(before)
    expect(state()).toMatchObject({ status: 'refused', quarantined: true })
    expect(state().message).toContain('too large')
  })

  it('is held by an editor who comes back as a viewer, who without one loads the page again', () => {
    const lowered = settled()
    lowered.sessions.length = 0
    lowered.server.last().lose(CLOSE.roleChanged)
    vi.advanceTimersByTime(1_000)
    lowered.server.last().open('viewer')
    expect(lowered.sessions).toMatchObject([{ role: 'viewer' }])

    const edited = settled()
    edited.sessions.length = 0
    edited.server.last().lose()
    edited.edit()
    vi.advanceTimersByTime(1_000)
    edited.server.last().open('viewer')
    expect(edited.sessions).toEqual([])
    expect(edited.server.last().documents).toBe(0)
    expect(edited.state()).toMatchObject({ status: 'refused', quarantined: true })
  })

  it('is safe before someone whose role was raised is told', () => {
    const { server, edit, sessions } = settled()
    sessions.length = 0
    edit()
    server.last().lose(CLOSE.roleChanged)
    vi.advanceTimersByTime(1_000)
    server.last().open('owner')
    expect(sessions).toEqual([])
    server.last().saved()
    expect(sessions).toMatchObject([{ role: 'owner' }])
  })
})

describe('a line that closes', () => {
  it.each([CLOSE.linkRevoked, CLOSE.signedOut, CLOSE.mapGone, CLOSE.frameTooLarge, CLOSE.tooMany])(
    'stays closed after %d',
    (code) => {
      const { server, finals, state } = settled()
      server.last().lose(code)
      vi.advanceTimersByTime(120_000)
      expect(server.tries()).toBe(1)
      expect(finals).toEqual([code])
      expect(state()).toMatchObject({ status: 'refused', final: true, quarantined: false })
    },
  )

  it.each([1001, 1006, CLOSE.tooSlow, CLOSE.tooFast, CLOSE.storeUnavailable])(
    'comes back after %d',
    (code) => {
      const { server, finals, status } = settled()
      server.last().lose(code)
      expect(status()).toBe('offline')
      vi.advanceTimersByTime(1_000)
      expect(server.tries()).toBe(2)
      expect(finals).toEqual([])
    },
  )

  it('says that edits are left when it is for good', () => {
    const { server, edit, state } = settled({ keptHere: false })
    edit()
    server.last().lose(CLOSE.frameTooLarge)
    expect(state()).toMatchObject({ status: 'refused', quarantined: true })
    expect(state().message).toContain('in this page only')
  })

  it.each([
    [CLOSE.linkRevoked, true],
    [CLOSE.signedOut, true],
    [CLOSE.mapGone, true],
    [CLOSE.mapUnknown, false],
    [CLOSE.noAccess, false],
    [CLOSE.sessionUnknown, false],
    [CLOSE.frameTooLarge, false],
  ])('[COL7] closes the map in place after %d: %s', (code, isClosed) => {
    const { server, state } = settled({ mayEdit: false })
    server.last().lose(code)
    expect(state().closed).toBe(isClosed)
  })

  it.each([CLOSE.mapUnknown, CLOSE.noAccess, CLOSE.sessionUnknown])(
    '[COL4] offers what is here, saved or not, after %d',
    (code) => {
      const { server, state } = settled()
      server.last().lose(code)
      expect(state()).toMatchObject({ quarantined: true, mayReturn: true, closed: false })
    },
  )

  it('[COL5] knows of edits from before the page was opened, which closing for good leaves here', async () => {
    const { server, state, connection } = page({ unsavedBefore: true, whyRefused: CLOSE.linkRevoked })
    expect(connection.hasUnsaved()).toBe(true)
    server.last().lose()
    await vi.advanceTimersByTimeAsync(0)
    expect(state()).toMatchObject({ status: 'refused', quarantined: true, closed: true })
  })

  it('asks why where it never opened, and stops for a reason that stays', async () => {
    const { server, finals } = page({ whyRefused: CLOSE.linkRevoked })
    server.last().lose()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(finals).toEqual([CLOSE.linkRevoked])
    expect(server.tries()).toBe(1)
  })

  it('waits longer after each failure, up to a most, half of it by chance', async () => {
    const { server, setChance } = page()
    const waits: number[] = []
    for (let at = 0; at < 9; at += 1) {
      const tries = server.tries()
      server.last().lose()
      let waited = 0
      for (; server.tries() === tries; waited += 25) await vi.advanceTimersByTimeAsync(25)
      waits.push(waited)
    }
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
    setChance(0)
    server.last().lose()
    await vi.advanceTimersByTimeAsync(7_500)
    expect(server.tries()).toBe(11)
  })

  it('is tried at once when the browser is online or looked at again', () => {
    for (const event of ['online', 'focus']) {
      const { server, fire } = settled()
      server.last().lose()
      fire(event)
      expect(server.tries()).toBe(2)
      vi.advanceTimersByTime(1_000)
      expect(server.tries()).toBe(2)
    }
  })

  it('[COL6] is asked for a sign of life when it is silent, and given up when none comes', () => {
    const { server, status } = settled()
    vi.advanceTimersByTime(17_000)
    expect(server.last().asked).toBe(1)
    vi.advanceTimersByTime(3_000)
    server.last().store('ok')
    expect(server.tries()).toBe(1)
    vi.advanceTimersByTime(18_000)
    expect(status()).toBe('saved')
    vi.advanceTimersByTime(6_000)
    expect(server.tries()).toBe(2)
  })

  it('[COL6] is given up within 9 s where an edit waits on it', () => {
    const { server, edit, statuses, status } = settled()
    edit()
    expect(status()).toBe('saving')
    vi.advanceTimersByTime(9_000)
    expect(server.tries()).toBe(2)
    expect(statuses().slice(-2)).toEqual(['saving', 'offline'])
  })

  it('[COL6] is kept where it answers, however long the disk takes', () => {
    const { server, edit, status } = settled()
    edit()
    for (let at = 0; at < 20; at += 1) {
      vi.advanceTimersByTime(3_000)
      server.last().tellPresence(new Awareness(new Y.Doc()))
    }
    expect(server.tries()).toBe(1)
    expect(status()).toBe('saving')
  })

  it('[COL6] is asked at once when the system says that the network is gone, and kept if that is wrong', () => {
    const { server, fire } = settled()
    fire('offline')
    expect(server.last().asked).toBe(1)
    server.last().store('ok')
    vi.advanceTimersByTime(10_000)
    expect(server.tries()).toBe(1)
    fire('offline')
    vi.advanceTimersByTime(6_000)
    expect(server.tries()).toBe(2)
  })

  it('[COL6] is judged by a clock that nobody can set', () => {
    const { server } = settled()
    vi.setSystemTime(Date.now() + 3_600_000)
    vi.advanceTimersByTime(2_000)
    vi.setSystemTime(Date.now() - 7_200_000)
    vi.advanceTimersByTime(2_000)
    expect(server.tries()).toBe(1)
    vi.advanceTimersByTime(20_000)
    expect(server.tries()).toBe(2)
  })

  it('is given up when what comes cannot be read', () => {
    const { server } = settled()
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    server.last().say(new Uint8Array([0, 1, 200]))
    expect(server.last().closedByClient).toBe(true)
    silenced.mockRestore()
  })

  it('asks for what may have been missed every 45 s', () => {
    const { server } = settled()
    const { questions } = server.last()
    for (let at = 0; at < 5; at += 1) {
      vi.advanceTimersByTime(10_000)
      server.last().store('ok')
    }
    expect(server.last().questions).toBe(questions + 1)
  })
})

describe('presence', () => {
  const someone = () => {
    const other = new Awareness(new Y.Doc())
    other.setLocalState({ cursor: null })
    return other
  }

  it('is sent of oneself and nobody else', () => {
    const { server, awareness, connection } = settled()
    awareness.setLocalState({ cursor: [1, 2] })
    server.last().tellPresence(someone())
    connection.sendPresence()
    expect(awareness.getStates().size).toBe(2)
    expect(
      server
        .last()
        .presence.flat()
        .every((client) => client === awareness.clientID),
    ).toBe(true)
  })

  it('of others outlives a short break and not a long one', () => {
    const { server, awareness } = settled()
    server.last().tellPresence(someone())
    server.last().lose()
    vi.advanceTimersByTime(1_000)
    expect(awareness.getStates().size).toBe(2)
    for (let at = 0; at < 4; at += 1) {
      server.last().lose()
      vi.advanceTimersByTime(1_000)
    }
    expect(awareness.getStates().size).toBe(1)
  })

  it('is taken back when the page goes away', () => {
    const { server, awareness, connection, fire } = settled()
    awareness.setLocalState({ cursor: [1, 2] })
    connection.sendPresence()
    expect(server.last().others.getStates().has(awareness.clientID)).toBe(true)
    fire('pagehide')
    expect(server.last().others.getStates().has(awareness.clientID)).toBe(false)
  })
})

it('sends nothing of a viewer but presence', () => {
  const { server, doc, status, edit, connection } = page({ mayEdit: false })
  server.doc.getText('t').insert(0, 'theirs')
  server.last().open('viewer')
  expect(text(doc)).toBe('theirs')
  expect(status()).toBe('saved')
  edit()
  expect(server.last().documents).toBe(0)
  expect(connection.hasUnsaved()).toBe(false)
})

it('leaves no timer and no ear behind', () => {
  const { server, connection, fire, edit } = settled()
  connection.close()
  expect(server.last().closedByClient).toBe(true)
  edit()
  fire('online')
  vi.advanceTimersByTime(120_000)
  expect(server.tries()).toBe(1)
  expect(server.last().documents).toBe(1)
})
