import { setTimeout as sleep } from 'node:timers/promises'
import type { MapSummary, Role } from '@golden-thread/shared/protocol'
import { z } from 'zod'
import type { Log } from '../../log.ts'
import type { MapRecord, StaleSummary, Store } from '../../storage/index.ts'
import type { Rooms } from '../../sync/index.ts'
import type { MadeMap, Summary, Workers } from '../../worker/index.ts'

/**
 * What lists say of maps. The document is the truth; the catalogue follows it, in the background while people edit
 * and at once when someone asks.
 */
export interface Catalogue {
  /** `author` wrote what it begins with; nobody did where it is a template or a copy. */
  add(id: string, made: MadeMap, author?: string): Promise<MapRecord>
  /** A map, its line brought up to date first when its document has changed. */
  get(id: string): Promise<MapRecord | undefined>
  list(ids: readonly string[]): Promise<readonly MapRecord[]>
  /** Takes note of maps whose line is older than their last edit. */
  catchUp(maps: readonly StaleSummary[]): void
  /** Brings up to date what is not, as far as it gets in so many milliseconds; called before the store closes. */
  flush(ms: number): Promise<void>
}

export interface CatalogueOptions {
  readonly storage: Store
  readonly rooms: Rooms
  readonly workers: Workers
  readonly log: Log
  readonly clock: () => number
  /** How long after an edit the line is brought up to date when nobody asks, in milliseconds. */
  readonly followMs?: number
}

const FOLLOW_MS = 15_000
/** A list waits this long for lines to be brought up to date, and shows the old ones then. */
const LIST_WAIT_MS = 1_500

export function createCatalogue(options: CatalogueOptions): Catalogue {
  const { storage, rooms, workers, log, clock, followMs = FOLLOW_MS } = options
  /** Maps whose document is newer than their line, and since when. */
  const behind = new Map<string, number>()
  const timers = new Map<string, NodeJS.Timeout>()

  rooms.onSaved(note)

  function note(id: string, at: number): void {
    behind.set(id, at)
    if (timers.has(id)) return
    const timer = setTimeout(() => void follow(id), followMs)
    timers.set(id, timer.unref())
  }

  /** A map that cannot be read keeps its old line; that must not keep anyone from the list. */
  async function follow(id: string): Promise<void> {
    clearTimeout(timers.get(id))
    timers.delete(id)
    const at = behind.get(id)
    if (at === undefined) return
    behind.delete(id)
    try {
      const made = await workers.run('summary', { update: await rooms.bytesOf(id) })
      await storage.maps.update(id, { title: made.title, updatedAt: at, summary: catalogueLine(made) })
    } catch (error) {
      log.warn({ err: error, map: id }, 'the catalogue could not follow a map')
    }
  }

  const followFor = (ms: number, ids: readonly string[]) =>
    Promise.race([Promise.all(ids.map(follow)), sleep(ms, undefined, { ref: false })])
  const followSoon = async (ids: readonly string[]) => {
    const late = ids.filter((id) => behind.has(id))
    if (late.length > 0) await followFor(LIST_WAIT_MS, late)
  }

  return {
    async add(id, { bytes, summary: made }, author = '') {
      const createdAt = clock()
      await storage.maps.create({ id, title: made.title, createdAt, snapshot: bytes, person: author })
      const summary = catalogueLine(made)
      await storage.maps.update(id, { summary })
      return { id, title: made.title, createdAt, updatedAt: createdAt, deletedAt: null, summary }
    },
    async get(id) {
      await followSoon([id])
      return storage.maps.get(id)
    },
    async list(ids) {
      await followSoon(ids)
      return storage.maps.list(ids)
    },
    catchUp(maps) {
      for (const { id, at } of maps) note(id, at)
    },
    async flush(ms) {
      await followFor(ms, [...behind.keys()])
    },
  }
}

const summarySchema = z.object({
  elements: z.number().default(0),
  links: z.number().default(0),
  coverage: z.string().default(''),
})

const catalogueLine = ({ elements, links, coverage }: Summary): string =>
  JSON.stringify({ elements, links, coverage })

/** A catalogue line in the words of the wire. A line that was never written counts nothing. */
export function mapSummary(record: MapRecord, role: Role): MapSummary {
  const read = summarySchema.parse(record.summary === '' ? {} : JSON.parse(record.summary))
  const { id, title, createdAt, updatedAt, deletedAt } = record
  return { id, title, role, createdAt, updatedAt, ...read, ...(deletedAt === null ? {} : { deletedAt }) }
}
