import type { LogEntry } from '../store.ts'
import type { PackedBatch } from './calls.ts'

export function packBatch(batch: readonly LogEntry[]): PackedBatch {
  const count = batch.length
  const lengths = new Uint32Array(count)
  const maps = new Uint32Array(count)
  const people = new Uint32Array(count)
  const epochs = new Float64Array(count)
  const at = new Float64Array(count)
  const mapIds = numbered()
  const personIds = numbered()
  let total = 0
  batch.forEach((entry, index) => {
    lengths[index] = entry.update.byteLength
    maps[index] = mapIds.numberOf(entry.mapId)
    people[index] = personIds.numberOf(entry.person)
    epochs[index] = entry.epoch
    at[index] = entry.at
    total += entry.update.byteLength
  })
  const bytes = new Uint8Array(total)
  let offset = 0
  for (const { update } of batch) {
    bytes.set(update, offset)
    offset += update.byteLength
  }
  return { bytes, lengths, maps, people, epochs, at, mapIds: mapIds.ids, personIds: personIds.ids }
}

/** What of a packed batch can go to another thread without being copied. */
export const transferable = ({ bytes, lengths, maps, people, epochs, at }: PackedBatch): ArrayBuffer[] =>
  [bytes, lengths, maps, people, epochs, at].map(({ buffer }) => buffer)

/** Each id once, and the number of its place. */
function numbered() {
  const ids: string[] = []
  const numbers = new Map<string, number>()
  return {
    ids,
    numberOf(id: string): number {
      const known = numbers.get(id)
      if (known !== undefined) return known
      numbers.set(id, ids.length)
      return ids.push(id) - 1
    },
  }
}

/** The entries of a packed batch, their updates as views into its one buffer. */
export function* unpackBatch(packed: PackedBatch): Generator<LogEntry> {
  let offset = 0
  for (const [index, length] of packed.lengths.entries()) {
    yield {
      mapId: packed.mapIds[packed.maps[index]!]!,
      person: packed.personIds[packed.people[index]!]!,
      epoch: packed.epochs[index]!,
      at: packed.at[index]!,
      update: packed.bytes.subarray(offset, offset + length),
    }
    offset += length
  }
}
