import { type HistoryEntry, type MapRecord, StorageError, type Store, type StoredDocument } from '../store.ts'
import {
  createAccessStorage,
  createIdentityStorage,
  createOrganisationStorage,
  createPersonalDataStorage,
} from '../tables/index.ts'
import { createMemoryAudit } from './memoryAudit.ts'
import { createMemoryBoards } from './memoryBoards.ts'
import { createMemoryComments } from './memoryComments.ts'
import { createMemoryDecisions } from './memoryDecisions.ts'
import { createMemoryHolds } from './memoryHolds.ts'
import { createMemoryKeys } from './memoryKeys.ts'
import { notedInMemory } from './memoryNoted.ts'
import { createMemoryRecord } from './memoryRecord.ts'
import { createMemoryWebhooks } from './memoryWebhooks.ts'
import { createMemorySql } from './people/memorySql.ts'

interface Document {
  log: HistoryEntry[]
  snapshot: Uint8Array | null
  checkpoints: { readonly upTo: number; readonly state: Uint8Array }[]
  upTo: number
  epoch: number
}

/** A store that keeps nothing beyond the process: for tests, and as the plainest reading of the interface. */
export function openMemory(): Store {
  const records = new Map<string, MapRecord>()
  const documents = new Map<string, Document>()
  const settings = new Map<string, Uint8Array>()
  let closed = false

  /** Every call answers later, as a real store does, and refuses once closed. */
  const answer = async <T>(work: () => T): Promise<T> => {
    await undefined
    if (closed) throw new StorageError('closed', 'The store is closed. Open it again to go on.')
    return work()
  }
  const documentOf = (id: string): Document => {
    const document = documents.get(id) ?? { log: [], snapshot: null, checkpoints: [], upTo: 0, epoch: 0 }
    documents.set(id, document)
    return document
  }

  let dueSince: ReadonlyMap<string, number> = new Map()
  const sql = createMemorySql(answer)
  const memoryWebhooks = createMemoryWebhooks(answer)
  const memoryRecord = createMemoryRecord(answer, memoryWebhooks.keep)
  const memoryBoards = createMemoryBoards(answer)
  const memoryHolds = createMemoryHolds(answer)
  const memoryComments = createMemoryComments(answer)
  const memoryDecisions = createMemoryDecisions(answer, memoryWebhooks.keep)

  const store: Store = {
    record: memoryRecord.record,
    boards: memoryBoards.boards,
    comments: memoryComments.comments,
    decisions: memoryDecisions.decisions,
    audit: createMemoryAudit(answer),
    noting: (notes) => notedInMemory(store, store.audit, notes),
    keys: createMemoryKeys(answer),
    holds: memoryHolds.holds,
    webhooks: memoryWebhooks.webhooks,
    maps: {
      create: ({ id, title, createdAt, snapshot, person = '' }) =>
        answer(() => {
          if (records.has(id))
            throw new StorageError(
              'exists',
              `There is a map ${id} already. Make the new one under another id.`,
            )
          records.set(id, { id, title, createdAt, updatedAt: createdAt, deletedAt: null, summary: '' })
          const first = { position: 1, update: snapshot, person, at: createdAt }
          documents.set(id, { log: [first], snapshot, checkpoints: [], upTo: 1, epoch: 0 })
        }),
      get: (id) => answer(() => records.get(id)),
      list: (ids) => answer(() => ids.map((id) => records.get(id)).filter((record) => record !== undefined)),
      ids: () => answer(() => [...records.keys()].sort()),
      update: (id, fields) =>
        answer(() => {
          const before = records.get(id)
          if (before === undefined) return false
          records.set(id, { ...before, ...fields })
          return true
        }),
      staleSummaries: () =>
        answer(() =>
          [...records.values()].flatMap(({ id, updatedAt }) => {
            const at = documents.get(id)?.log.at(-1)?.at ?? 0
            return at > updatedAt ? { id, at } : []
          }),
        ),
      due: (moment, now) =>
        answer(() => {
          const due = [...records.values()]
            .filter(
              ({ id, deletedAt }) => deletedAt !== null && deletedAt < moment && !memoryHolds.isHeld(id),
            )
            .sort((a, b) => a.deletedAt! - b.deletedAt!)
            .map(({ id }) => ({ id, since: dueSince.get(id) ?? now }))
          dueSince = new Map(due.map(({ id, since }) => [id, since]))
          return due
        }),
      remove: async (id) => {
        if (memoryHolds.isHeld(id)) return false
        await sql.write(
          ['links', 'grants', 'owned_maps', 'team_maps'].map((name) => ({
            text: `DELETE FROM ${name} WHERE map = ?`,
            values: [id],
          })),
        )
        await answer(() => {
          memoryRecord.removeMap(id)
          memoryBoards.removeMap(id)
          memoryComments.removeMap(id)
          memoryDecisions.removeMap(id)
          memoryWebhooks.removeMap(id)
          records.delete(id)
          documents.delete(id)
        })
        return true
      },
    },
    open: (mapId) =>
      answer(() => {
        const document = documentOf(mapId)
        document.epoch += 1
        return { ...stored(document), epoch: document.epoch }
      }),
    load: (mapId) => answer(() => stored(documents.get(mapId))),
    append: (batch) =>
      answer(() =>
        batch.map(({ mapId, epoch, update, person, at }) => {
          const document = documents.get(mapId)
          if (document?.epoch !== epoch) return null
          const position = document.log.length + 1
          document.log.push({ position, update: update.slice(), person, at })
          return position
        }),
      ),
    compact: (mapId, epoch, upTo, snapshot) =>
      answer(() => {
        const document = documents.get(mapId)
        if (document?.epoch !== epoch || upTo < document.upTo) return
        document.upTo = upTo
        document.snapshot = snapshot
      }),
    history: (mapId, from, limit) =>
      answer(() =>
        (documents.get(mapId)?.log ?? []).filter((entry) => entry.position > from).slice(0, limit),
      ),
    edits: (mapId, span) =>
      answer(() => {
        const log = (documents.get(mapId)?.log ?? []).map(({ position, person, at }) => ({
          position,
          person,
          at,
        }))
        if ('after' in span) return log.filter(({ position }) => position > span.after).slice(0, span.limit)
        return log
          .filter(({ position }) => position < span.before)
          .reverse()
          .slice(0, span.limit)
      }),
    positionAt: (mapId, at) =>
      answer(() => documents.get(mapId)?.log.findLast((entry) => entry.at <= at)?.position ?? 0),
    stateAt: (mapId, position, most) =>
      answer(() => {
        const { upTo = 0, state = null } =
          documents.get(mapId)?.checkpoints.findLast((one) => one.upTo <= position) ?? {}
        const log = (documents.get(mapId)?.log ?? []).slice(upTo, Math.min(position, upTo + most))
        return { state, updates: log.map(({ update }) => update), upTo: upTo + log.length }
      }),
    keepCheckpoint: (mapId, upTo, state) =>
      answer(() => {
        documents.get(mapId)?.checkpoints.push({ upTo, state })
      }),
    access: createAccessStorage(sql),
    identities: createIdentityStorage(sql),
    organisations: createOrganisationStorage(sql),
    personalData: createPersonalDataStorage(sql),
    usage: {
      keptIn: 'sqlite',
      total: () =>
        answer(() => [...documents.keys()].reduce((sum, id) => sum + bytesOf(documents.get(id)), 0)),
      ofMaps: (maps) =>
        answer(
          () =>
            new Map(
              maps.flatMap((map) => {
                const document = documents.get(map)
                return document ? [[map, { bytes: bytesOf(document), edits: document.log.length }]] : []
              }),
            ),
        ),
      async mostIn(maps) {
        const [webhooks, baselines] = [[0], [0]]
        for (const map of maps) {
          webhooks.push((await store.webhooks.ofMap(map)).filter(({ endedAt }) => endedAt === null).length)
          baselines.push((await store.record.baselinesOf(map)).length)
        }
        return { webhooks: Math.max(...webhooks), baselines: Math.max(...baselines) }
      },
    },
    settings: {
      keepOnce: (name, value) =>
        answer(() => {
          const kept = settings.get(name) ?? value
          settings.set(name, kept)
          return kept
        }),
    },
    ping: () => answer(() => undefined),
    close: async () => {
      closed = true
    },
  }
  return store
}

function stored(document: Document | undefined): StoredDocument {
  if (!document) return { snapshot: null, updates: [], upTo: 0, rebuilt: false }
  const { log, snapshot, upTo } = document
  const updates = log.slice(upTo).map(({ update }) => update)
  return { snapshot, updates, upTo: log.length, rebuilt: false }
}

const bytesOf = (document: Document | undefined): number =>
  (document?.log ?? []).reduce((sum, { update }) => sum + update.length, document?.snapshot?.length ?? 0)
