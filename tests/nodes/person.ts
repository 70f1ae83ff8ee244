import { openMapDoc } from '@golden-thread/shared/document'
import { createRandom, type Random, randomChange } from '@golden-thread/shared/testing'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type Copy, fingerprint, type Promised } from './history.ts'

/** Who draws, and where: what a process of people is told of each of them. */
export interface Invited {
  readonly name: string
  readonly map: string
  readonly cookie: string
  readonly seed: number
}

export interface PersonOptions extends Invited {
  /** Where servers take sockets: "ws://127.0.0.1:8787/sync". A balancer would choose among them. */
  readonly nodes: readonly string[]
  /** Edits a second while they draw. */
  readonly rate: number
  /** Whether their line drops and their laptop closes now and then. */
  readonly restless: boolean
  /** How long they wait at most before they try again to come in (ms). */
  readonly backoffMs?: number
}

/** Somebody with the map open in a stock y-websocket client, who draws until they are told to come to an end. */
export interface Person {
  readonly name: string
  readonly map: string
  readonly counts: Counts
  /** From an edit to the word that it is on disk (ms), since this was last asked. */
  takeTimes(): number[]
  /** Stops drawing, comes back, and resolves when all they drew is acknowledged; false where that does not come. */
  settle(withinMs: number): Promise<boolean>
  /** Comes by this server from now on, on a new line. */
  moveTo(node: string): void
  promised(): readonly Promised[]
  copy(): Copy
  close(): void
}

export interface Counts {
  edits: number
  acknowledged: number
  /** Lines dropped, laptops closed, browsers opened anew. */
  dropped: number
  closed: number
  reopened: number
  /** Connections that the server ended, by code. */
  readonly endedBy: Record<number, number>
}

/** What people do to maps here. A map that has so many cards gets no more. */
const DRAWN = new Set(['create-element', 'edit-element', 'move-elements', 'create-link', 'edit-link'])
const CARDS_MAX = 150
/** How often each thing happens, a draw. */
const DROPS = 0.02
const CLOSES = 0.012
const REOPENS = 0.004
const AWAY_MS_MAX = 20_000
const SAVED = 101
/** Of the server's own frames these are passed over. */
const OTHERS = [102, 103, 104, 105]

export function createPerson(options: PersonOptions): Person {
  const { name, map, nodes, rate, restless } = options
  const random = createRandom(options.seed)
  const counts: Counts = { edits: 0, acknowledged: 0, dropped: 0, closed: 0, reopened: 0, endedBy: {} }
  /** How far each Yjs client that this person was has come, and how far the server said that it is on disk. */
  const made = new Map<number, number>()
  const kept = new Map<number, number>()
  let waiting: { client: number; clock: number; at: number }[] = []
  let times: number[] = []
  let device = openDevice(new Y.Doc())
  let done = false
  let timer = setTimeout(turn, pause(random, rate))

  function openDevice(doc: Y.Doc) {
    // Before the client hears of it, and sends it.
    doc.on('update', (_bytes, _origin, _doc, { local }: Y.Transaction) => {
      if (!local) return
      const clock = Y.getState(doc.store, doc.clientID)
      if (clock === (made.get(doc.clientID) ?? 0)) return
      made.set(doc.clientID, clock)
      waiting.push({ client: doc.clientID, clock, at: performance.now() })
      counts.edits += 1
    })
    const drawn = openMapDoc(doc)
    const provider = new WebsocketProvider(random.pick(nodes), map, doc, {
      WebSocketPolyfill: countingSocket(options.cookie, () => new Map(made)) as never,
      disableBc: true,
      maxBackoffTime: options.backoffMs ?? 1_000,
    })
    provider.messageHandlers[SAVED] = (_encoder, decoder) => {
      const count = decoding.readVarUint(decoder)
      decoding.readVarUint8Array(decoder)
      acknowledged((provider.ws as CountingSocket | null)?.sent[count - 1])
    }
    for (const frame of OTHERS) provider.messageHandlers[frame] = () => undefined
    provider.on('connection-close', (event) => {
      if (event) counts.endedBy[event.code] = (counts.endedBy[event.code] ?? 0) + 1
      // A balancer sends whoever comes back to the next server.
      provider.serverUrl = nodes[(nodes.indexOf(provider.serverUrl) + 1) % nodes.length]!
    })
    return { doc, drawn, provider }
  }

  function acknowledged(reached: ReadonlyMap<number, number> | undefined): void {
    if (reached === undefined) return
    for (const [client, clock] of reached) if (clock > (kept.get(client) ?? 0)) kept.set(client, clock)
    const now = performance.now()
    const isKept = ({ client, clock }: { client: number; clock: number }) => (kept.get(client) ?? 0) >= clock
    for (const edit of waiting) if (isKept(edit)) times.push(now - edit.at)
    counts.acknowledged += waiting.length
    waiting = waiting.filter((edit) => !isKept(edit))
    counts.acknowledged -= waiting.length
  }

  function turn(): void {
    if (done) return
    const { provider } = device
    if (restless && random.chance(CLOSES)) {
      closeLaptop()
      return
    }
    if (restless && random.chance(DROPS)) drop()
    else if (restless && random.chance(REOPENS)) openAnew()
    else {
      provider.awareness.setLocalStateField('cursor', { x: random.below(2_000), y: random.below(2_000) })
      draw()
    }
    timer = setTimeout(turn, pause(random, rate))
  }

  function draw(): void {
    const { drawn } = device
    const { map: now } = drawn.current()
    for (let tries = 0; tries < 20; tries++) {
      const change = randomChange(now, random)
      if (!DRAWN.has(change.type)) continue
      if (change.type === 'create-element' && now.elements.size >= CARDS_MAX) continue
      if (drawn.write(change).ok) return
    }
  }

  /** The line breaks without a word; the client comes back by itself. */
  function drop(): void {
    counts.dropped += 1
    ;(device.provider.ws as WebSocket | null)?.terminate()
  }

  function closeLaptop(): void {
    counts.closed += 1
    const { provider } = device
    provider.disconnect()
    // Some go on where there is no line.
    if (random.chance(0.5)) for (let left = random.below(8); left > 0; left--) draw()
    timer = setTimeout(() => {
      if (done) return
      provider.serverUrl = random.pick(nodes)
      provider.connect()
      timer = setTimeout(turn, pause(random, rate))
    }, random.below(AWAY_MS_MAX))
  }

  /** Another page, with the copy that the device kept. */
  function openAnew(): void {
    counts.reopened += 1
    const bytes = Y.encodeStateAsUpdate(device.doc)
    close()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes, 'copy')
    device = openDevice(doc)
  }

  function close(): void {
    device.provider.destroy()
    device.drawn.destroy()
    device.doc.destroy()
  }

  return {
    name,
    map,
    counts,
    takeTimes() {
      const taken = times
      times = []
      return taken
    },
    async settle(withinMs) {
      done = true
      clearTimeout(timer)
      device.provider.connect()
      const until = performance.now() + withinMs
      while (waiting.length > 0 || !device.provider.synced) {
        if (performance.now() > until) return false
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return true
    },
    moveTo(node) {
      const { provider } = device
      provider.disconnect()
      provider.serverUrl = node
      provider.connect()
    },
    promised: () => [...kept].map(([client, clock]) => ({ by: name, client, clock })),
    copy: () => ({ by: name, print: fingerprint(device.doc) }),
    close() {
      if (device.doc.isDestroyed) return
      done = true
      clearTimeout(timer)
      close()
    },
  }
}

/** People pause, and then do several things one after another. */
const pause = (random: Random, rate: number): number => (-Math.log(1 - random.next()) * 1_000) / rate

/** What a message brought, by its place among those that the server counts. */
type CountingSocket = WebSocket & { readonly sent: ReadonlyMap<number, number>[] }

/** A websocket with the cookie that a browser would send, which notes how far each author was at each message. */
function countingSocket(cookie: string, reached: () => ReadonlyMap<number, number>) {
  return class extends WebSocket {
    readonly sent: ReadonlyMap<number, number>[] = []
    constructor(address: string) {
      super(address, { headers: { cookie }, perMessageDeflate: false })
    }
    override send(data: Uint8Array): void {
      // Sync step 2 and updates are counted, step 1 is not.
      if (data[0] === 0 && data[1] !== 0) this.sent.push(reached())
      super.send(data)
    }
  }
}
