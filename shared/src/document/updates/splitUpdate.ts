import * as Y from 'yjs'
import { readOrigins } from './standsOn.ts'

/**
 * One update as several, each of at most `bytesMax` bytes, for a peer that takes no longer ones. Applied in their order
 * they do what the one does, and each can be used at once: what a part stands on is in the parts before it. Deletions
 * come last. A part that holds a single struct may still be longer, as a struct is the least that can be sent.
 * Expects an update that `checkUpdate` passes.
 */
export function splitUpdate(update: Uint8Array, bytesMax: number): readonly Uint8Array[] {
  if (update.byteLength <= bytesMax) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const parts: Uint8Array[] = []
  let part = createPart()
  const finish = () => {
    if (!part.isEmpty()) parts.push(part.encode())
    part = createPart()
  }
  const ordered = [...inUsableOrder(structs)]
  const bytesAt = written(ordered)
  for (const [at, struct] of ordered.entries()) {
    const bytes = bytesAt(at)
    if (!part.add(struct, bytes, bytesMax)) {
      finish()
      part.add(struct, bytes, Number.POSITIVE_INFINITY)
    }
  }
  finish()
  return [...parts, ...deletionParts(ds, bytesMax)]
}

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]

/** What an update counts before the structs of a client: how many, whose, and from which clock. */
const HEAD_BYTES_MAX = 3 * 8

/** Structs of some clients, on their way to being one update without deletions. */
function createPart() {
  const runs = new Map<number, { readonly clock: number; end: number; readonly structs: Uint8Array[] }>()
  let bytes = HEAD_BYTES_MAX
  return {
    isEmpty: () => runs.size === 0,
    /** Answers false, and adds nothing, where the update would be longer than `bytesMax`. */
    add(struct: Struct, own: Uint8Array, bytesMax: number): boolean {
      const { client, clock } = struct.id
      const run = runs.get(client)
      const added = [own]
      if (run && run.end < clock) {
        const skipped = [new Y.Skip(Y.createID(client, run.end), clock - run.end)]
        added.unshift(written(skipped)(0))
      }
      const size = bytes + sizeOf(added) + (run ? 0 : HEAD_BYTES_MAX)
      if (size > bytesMax) return false
      bytes = size
      const end = clock + struct.length
      if (run) {
        run.structs.push(...added)
        run.end = end
      } else runs.set(client, { clock, end, structs: added })
      return true
    },
    encode(): Uint8Array {
      const pieces = [numbers(runs.size)]
      for (const [client, { clock, structs }] of runs)
        pieces.push(numbers(structs.length, client, clock), ...structs)
      return joined([...pieces, numbers(0)])
    },
  }
}

/** What is deleted, as updates that do nothing else. Each range is counted as if it were the only one of its client. */
function deletionParts({ clients }: Decoded['ds'], bytesMax: number): readonly Uint8Array[] {
  const ranges = [...clients].flatMap(([client, list]) =>
    list.map(({ clock, len }) => ({ client, clock, len })),
  )
  const most = Math.max(1, Math.floor((bytesMax - HEAD_BYTES_MAX) / (2 * HEAD_BYTES_MAX)))
  const parts: Uint8Array[] = []
  for (let start = 0; start < ranges.length; start += most) {
    const some = Map.groupBy(ranges.slice(start, start + most), ({ client }) => client)
    const pieces = [numbers(0, some.size)]
    for (const [client, list] of some)
      pieces.push(numbers(client, list.length, ...list.flatMap(({ clock, len }) => [clock, len])))
    parts.push(joined(pieces))
  }
  return parts
}

/**
 * Goes through the clients, each as far as what its structs stand on has been given out; one that waits is taken up
 * again when what it waits for is, so that each struct is looked at once for each thing that it stands on, however long
 * a chain was forged. What they stand on outside the update is taken to be with the peer.
 */
function* inUsableOrder(structs: readonly Struct[]): Generator<Struct> {
  // Gaps are written anew where both sides of one come into the same part.
  const queues = Map.groupBy(
    structs.filter((struct) => !(struct instanceof Y.Skip)),
    ({ id }) => id.client,
  )
  const cursors = new Map<number, Cursor>()
  for (const [client, queue] of queues) cursors.set(client, { queue, at: 0, waiting: new Map() })
  /** Has the cursor wait for the first thing that the struct stands on and that is still to come; false if there is none. */
  const mustWait = (cursor: Cursor, struct: Struct): boolean => {
    if (!(struct instanceof Y.Item)) return false
    const needs = new Map<number, number>()
    readOrigins(struct, needs)
    for (const [client, end] of needs) {
      const other = cursors.get(client)
      if (other === undefined) continue
      const place = firstFrom(other.queue, end)
      if (other.at >= place) continue
      const waiting = other.waiting.get(place)
      if (waiting) waiting.push(cursor)
      else other.waiting.set(place, [cursor])
      return true
    }
    return false
  }
  const ready = [...cursors.values()]
  // Grows while it is gone through.
  for (const cursor of ready) {
    for (
      let next = cursor.queue[cursor.at];
      next && !mustWait(cursor, next);
      next = cursor.queue[cursor.at]
    ) {
      cursor.at += 1
      for (const woken of cursor.waiting.get(cursor.at) ?? []) ready.push(woken)
      yield next
    }
  }
  // Only a forged update goes round in a ring; whoever reads it keeps what cannot be placed.
  for (const { queue, at } of cursors.values()) yield* queue.slice(at)
}

/** How far one client's structs have been given out, and who waits until they have been up to which. */
interface Cursor {
  readonly queue: readonly Struct[]
  at: number
  readonly waiting: Map<number, Cursor[]>
}

/** The place of the first struct that begins at this clock or after it. */
function firstFrom(queue: readonly Struct[], clock: number): number {
  let low = 0
  let high = queue.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (queue[middle]!.id.clock < clock) low = middle + 1
    else high = middle
  }
  return low
}

/** All of them written by one encoder, and the bytes of each: making an encoder costs more than what most structs are. */
function written(structs: readonly Struct[]): (at: number) => Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const ends = structs.map((struct) => {
    struct.write(encoder, 0)
    return lengthOf(encoder)
  })
  const bytes = encoder.toUint8Array()
  return (at) => bytes.subarray(ends[at - 1] ?? 0, ends[at])
}

/** What is in the buffer of an encoder, and in those that it filled before: each is twice as large as the one before it. */
const lengthOf = ({ restEncoder: { cpos, bufs } }: Y.UpdateEncoderV1): number =>
  bufs.reduce((sum, { byteLength }) => sum + byteLength, cpos)

/** Numbers as Yjs writes them, one after the other. */
function numbers(...values: readonly number[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  for (const value of values) encoder.writeLen(value)
  return encoder.toUint8Array()
}

const sizeOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, piece) => sum + piece.byteLength, 0)

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sizeOf(pieces))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
