import { setImmediate as breathe } from 'node:timers/promises'
import { Zip, ZipDeflate } from 'fflate'
import { csvRows } from '../../../exports/index.ts'
import { type Disclosed, sectionsOf } from './disclosed.ts'
import type { DisclosedSection } from './sections.ts'

const ROWS_AT_ONCE = 500
/** What Excel knows UTF-8 by stands once, before the heads. */
const MARK_BYTES = 3

/** A file for each table and each part of the record, and the whole map as JSON; packed while it is written. */
export async function* disclosureZip(disclosed: Disclosed): AsyncGenerator<Uint8Array> {
  let packed: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    packed.push(chunk)
  })
  const taken = () => {
    const ready = packed
    packed = []
    return ready
  }
  const open = (name: string) => {
    const file = new ZipDeflate(name)
    zip.add(file)
    return file
  }

  const whole = open('map.json')
  for await (const piece of disclosed.content()) {
    whole.push(piece)
    yield* taken()
    await breathe()
  }
  whole.push(new Uint8Array(), true)
  for await (const section of sectionsOf(disclosed)) {
    const file = open(`${section.name}.csv`)
    for await (const rows of csvOf(section)) {
      file.push(rows)
      yield* taken()
      await breathe()
    }
    file.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}

async function* csvOf({ columns, rows }: DisclosedSection): AsyncGenerator<Uint8Array> {
  yield csvRows([columns])
  let waiting: (readonly (string | number)[])[] = []
  for await (const row of rows()) {
    waiting.push(row.map((value) => (typeof value === 'number' ? value : String(value ?? ''))))
    if (waiting.length < ROWS_AT_ONCE) continue
    yield csvRows(waiting).subarray(MARK_BYTES)
    waiting = []
  }
  if (waiting.length > 0) yield csvRows(waiting).subarray(MARK_BYTES)
}
