import type { EditStamp, OriginAnswer } from '@golden-thread/shared/protocol'
import type { HistoryEntry } from '../../storage/index.ts'
import { RequestRefused } from '../request/index.ts'
import type { Services } from '../services/index.ts'
import type { Asking } from './past.ts'

/** So many updates are gone through at once. */
const STEP = 2_000

type Stamp = Pick<HistoryEntry, 'position' | 'person' | 'at'>

/** Who made an element or link, and who wrote each part of it last, as the log of the map tells. */
export async function originOf(
  { storage, workers, rooms }: Services,
  map: string,
  { root, id }: { readonly root: 'elements' | 'links'; readonly id: string },
  asking: Asking,
): Promise<OriginAnswer> {
  const found = await workers.run('origins', { update: await rooms.bytesOf(map), root, id }, asking)
  if (!found)
    throw new RequestRefused({ code: 'subject-unknown', what: root === 'links' ? 'link' : 'element' })
  const places = [found.made, ...found.parts.flatMap((part) => part.places)]
  const stamps = new Map<number, Stamp>()
  for (let from = 0; stamps.size < places.length; ) {
    const rows = await storage.history(map, from, STEP)
    if (rows.length === 0) break
    from += rows.length
    const open = [...places.keys()].filter((at) => !stamps.has(at))
    const request = { updates: rows.map(({ update }) => update), places: open.map((at) => places[at]!) }
    const brought = await workers.run('bringing', request, asking)
    for (const [index, at] of open.entries()) {
      const row = rows[brought[index] ?? -1]
      if (row) stamps.set(at, row)
    }
  }
  const names = await storage.access.namesOf([...new Set([...stamps.values()].map(({ person }) => person))])
  /** The first state of a map is nobody's edit. */
  const told = (stamp: Stamp | undefined): EditStamp | null =>
    stamp && stamp.position > 1
      ? { person: stamp.person, by: names.get(stamp.person) ?? '', at: stamp.at }
      : null
  let next = 1
  const parts = found.parts.flatMap(({ part, places: pieces }) => {
    const written = pieces.map((_, at) => stamps.get(next + at)).filter((stamp) => stamp !== undefined)
    next += pieces.length
    const last = told(written.sort((a, b) => a.position - b.position).at(-1))
    return last ? [{ part, ...last }] : []
  })
  return { id, made: told(stamps.get(0)), parts }
}
