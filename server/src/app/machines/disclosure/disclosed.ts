import type { DisclosedSection, DisclosedTable } from './sections.ts'

/** What a disclosure says of itself, and all that is in it. */
export interface Disclosed {
  readonly map: { readonly id: string; readonly title: string }
  readonly from: string
  readonly to: string
  readonly made: { readonly at: string; readonly by: string }
  /** The whole map as it was at `to`, as JSON that any server of ours reads again; made when it is come to. */
  content(): AsyncIterable<Uint8Array>
  /** The same in flat tables. */
  readonly tables: readonly DisclosedTable[]
  readonly records: readonly DisclosedSection[]
}

/** All that is told in rows, one after the other. */
export async function* sectionsOf({ tables, records }: Disclosed): AsyncGenerator<DisclosedSection> {
  for (const table of tables) yield await table.open()
  yield* records
}

/** So much is handed on at once. */
const CHUNK_CHARS = 65_536

const encoder = new TextEncoder()

/** Small pieces of text as fewer, larger ones, so that a row is no write of its own. */
export async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let waiting = ''
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < CHUNK_CHARS) continue
    yield encoder.encode(waiting)
    waiting = ''
  }
  if (waiting !== '') yield encoder.encode(waiting)
}
