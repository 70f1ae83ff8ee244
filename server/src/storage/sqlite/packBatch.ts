import type { LogEntry } from '../storage.ts'
import type { PackedBatch } from './calls.ts'

export function packBatch(batch: readonly LogEntry[]): PackedBatch {
  const lengths = new Uint32Array(batch.length)
  const at = new Float64Array(batch.length)
  let total = 0
  batch.forEach((entry, index) => {
    lengths[index] = entry.update.byteLength
    at[index] = entry.at
    total += entry.update.byteLength
  })
  const bytes = new Uint8Array(total)
  let offset = 0
  for (const { update } of batch) {
    bytes.set(update, offset)
    offset += update.byteLength
  }
  return {
    bytes,
    lengths,
    at,
    maps: batch.map((entry) => entry.mapId),
    people: batch.map((entry) => entry.person),
  }
}

/** The entries of a packed batch, their updates as views into its one buffer. */
export function* unpackBatch(packed: PackedBatch): Generator<LogEntry> {
  let offset = 0
  for (const [index, length] of packed.lengths.entries()) {
    yield {
      mapId: packed.maps[index]!,
      person: packed.people[index]!,
      at: packed.at[index]!,
      update: packed.bytes.subarray(offset, offset + length),
    }
    offset += length
  }
}
