import type { Person } from '@golden-thread/shared/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What presence needs to know of a connection: who it is, as the session says; what a client claims is not believed. */
export interface PresenceOwner {
  readonly person: Person
}

/** One client's state as others are told it. */
export interface PresenceEntry<Owner extends PresenceOwner> {
  readonly client: number
  readonly owner: Owner
  /** The entry of an awareness message: client id, clock, state. */
  readonly bytes: Uint8Array
}

/**
 * Who is there and where their cursors are. The server owns it: a client id belongs to the connection that brought it
 * first, name and colour are those of the session, and the clock that others see is the server's.
 */
export interface Presence<Owner extends PresenceOwner> {
  /** Takes an awareness message. States of other connections' clients are passed over: a stock client echoes them. */
  receive(owner: Owner, update: Uint8Array): 'ok' | 'malformed'
  /** The connection is gone, and what it showed with it. */
  leave(owner: Owner): void
  /** Tells the others again, with the name that the person has now. */
  restamp(owner: Owner): void
  readonly changed: boolean
  /** What has changed since it was last taken: of each client the newest. */
  takeChanged(): readonly PresenceEntry<Owner>[]
  all(): readonly PresenceEntry<Owner>[]
  /** All states that were last told at `before` or earlier, with a newer clock: clients forget silent ones. */
  renew(before: number): readonly PresenceEntry<Owner>[]
}

interface State<Owner> {
  owner: Owner
  clock: number
  /** As the client sent it, to notice a heartbeat that says nothing new. */
  given: string
  stamped: string
  toldAt: number
}

export function createPresence<Owner extends PresenceOwner>(options: {
  /** Milliseconds since 1970, and milliseconds on a clock that never steps back. */
  readonly clock: () => number
  readonly elapsed: () => number
  readonly bytesMax: number
}): Presence<Owner> {
  const states = new Map<number, State<Owner>>()
  /** A connection shows one client; which, its first message says. */
  const clientOf = new Map<Owner, number>()
  const changes = new Map<number, PresenceEntry<Owner>>()

  /**
   * Awareness clocks must grow over restarts of the server too, or peers that saw a higher one pass over what comes.
   * Time does, from when the room was opened without steps back; its steps are as short as the quickest presence.
   */
  const { elapsed } = options
  const openedAt = options.clock() - elapsed()
  const nextClock = (last: number) =>
    Math.max(last + 1, Math.floor((openedAt + elapsed() - CLOCK_START_MS) / CLOCK_STEP_MS))

  const entry = (client: number, owner: Owner, clock: number, stamped: string): PresenceEntry<Owner> => ({
    client,
    owner,
    bytes: encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, stamped)
    }),
  })

  function show(client: number, owner: Owner, given: string, state: object): void {
    const before = states.get(client)
    const clock = nextClock(before?.clock ?? 0)
    const { name, colour } = owner.person
    const stamped = JSON.stringify({ ...state, user: { name, color: colour, colour } })
    states.set(client, { owner, clock, given, stamped, toldAt: elapsed() })
    changes.set(client, entry(client, owner, clock, stamped))
  }

  function remove(client: number): void {
    const state = states.get(client)
    if (state === undefined) return
    states.delete(client)
    changes.set(client, entry(client, state.owner, nextClock(state.clock), 'null'))
  }

  function mayShow(client: number, owner: Owner): boolean {
    const own = clientOf.get(owner)
    if (own !== undefined) return own === client
    const holder = states.get(client)?.owner
    // A person whose old connection is not known to be dead yet takes their client id along; nobody else can.
    if (holder !== undefined && holder.person.id !== owner.person.id) return false
    if (holder !== undefined) clientOf.delete(holder)
    clientOf.set(owner, client)
    return true
  }

  return {
    receive(owner, update) {
      const entries = readEntries(update)
      if (entries === undefined) return 'malformed'
      for (const { client, clock, given } of entries) {
        if (clientOf.get(owner) === undefined && clock >= SERVER_CLOCKS_FROM) continue
        if (given === 'null' && clientOf.get(owner) !== client) continue
        if (given.length > options.bytesMax || !mayShow(client, owner)) continue
        if (given === 'null') {
          remove(client)
          continue
        }
        if (states.get(client)?.given === given && states.get(client)?.owner === owner) continue
        const state = readState(given)
        if (state === undefined) return 'malformed'
        show(client, owner, given, state)
      }
      return 'ok'
    },

    leave(owner) {
      const client = clientOf.get(owner)
      clientOf.delete(owner)
      if (client !== undefined && states.get(client)?.owner === owner) remove(client)
    },

    restamp(owner) {
      const client = clientOf.get(owner)
      const state = client === undefined ? undefined : states.get(client)
      if (client !== undefined && state !== undefined)
        show(client, owner, state.given, readState(state.given) ?? {})
    },

    get changed() {
      return changes.size > 0
    },
    takeChanged() {
      const taken = [...changes.values()]
      changes.clear()
      return taken
    },
    all: () => [...states].map(([client, { owner, clock, stamped }]) => entry(client, owner, clock, stamped)),
    renew(before) {
      const renewed: PresenceEntry<Owner>[] = []
      for (const [client, state] of states) {
        if (state.toldAt > before) continue
        state.clock = nextClock(state.clock)
        state.toldAt = elapsed()
        renewed.push(entry(client, state.owner, state.clock, state.stamped))
      }
      return renewed
    },
  }
}

const CLOCK_START_MS = Date.UTC(2026, 0, 1)
const CLOCK_STEP_MS = 16
/**
 * Clients count from 0, by ones. A clock from here on is one that we gave out: a stock client sends back what it hears,
 * and one that shows nothing of itself must not come to own what it repeats.
 */
const SERVER_CLOCKS_FROM = 10_000_000
/** More clients than this in one message are nobody's honest awareness. */
const ENTRIES_MAX = 10_000

function readEntries(update: Uint8Array): { client: number; clock: number; given: string }[] | undefined {
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    if (count > ENTRIES_MAX) return undefined
    const entries: { client: number; clock: number; given: string }[] = []
    for (let index = 0; index < count; index++) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      entries.push({ client, clock, given: decoding.readVarString(decoder) })
    }
    return decoding.hasContent(decoder) ? undefined : entries
  } catch {
    return undefined
  }
}

function readState(given: string): object | undefined {
  try {
    const state: unknown = JSON.parse(given)
    return typeof state === 'object' && state !== null && !Array.isArray(state) ? state : undefined
  } catch {
    return undefined
  }
}
