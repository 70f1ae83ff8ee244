import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'

/** How a copy lies in this browser: as y-indexeddb laid it out, so that copies of an earlier version open in this one. */
export interface CopySchema extends DBSchema {
  /** Yjs updates under growing numbers. */
  updates: { key: number; value: Uint8Array }
  /** `about`, and under `unsaved:<client>` how many edits that page had made when the server might lack the last. */
  custom: { key: string; value: unknown }
}

export type CopyDatabase = IDBPDatabase<CopySchema>

const PREFIX = 'golden-thread'
const UNSAVED = 'unsaved:'

/** Which copies this browser holds; not every browser can list its databases. */
const LIST = `${PREFIX}:copies`

export interface CopyName {
  readonly mapId: string
  readonly personId: string
}

/** Tied to the person: on a shared computer the next one must not read the last one's papers. */
export const databaseName = ({ mapId, personId }: CopyName): string => `${PREFIX}:${mapId}:${personId}`

export function copyName(database: string): CopyName | undefined {
  const [prefix, mapId, personId, ...rest] = database.split(':')
  return prefix === PREFIX && mapId && personId && rest.length === 0 ? { mapId, personId } : undefined
}

/** Where all storage is forbidden, even to ask for IndexedDB throws. */
export function hasStore(): boolean {
  try {
    return typeof indexedDB !== 'undefined'
  } catch {
    return false
  }
}

export interface CopyEvents {
  /** Another tab, or the person, deleted it. */
  onDeleted(): void
  /** The browser closed it: Safari does after a while in the background, and each on eviction. */
  onClosed(): void
}

/** After either event what is asked of it fails. */
export function openCopyDatabase(name: string, { onDeleted, onClosed }: CopyEvents): Promise<CopyDatabase> {
  return openDB<CopySchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('updates', { autoIncrement: true })
      db.createObjectStore('custom')
    },
    // Whoever deletes it would wait for ever for one that will not close.
    blocking(_current, _next, event) {
      ;(event.target as IDBDatabase).close()
      onDeleted()
    },
    terminated: onClosed,
  })
}

export async function deleteCopyDatabase(name: string): Promise<void> {
  forgetName(name)
  if (hasStore()) await deleteDB(name)
}

export const unsavedKey = (client: number): string => `${UNSAVED}${client}`

export const isUnsavedKey = (key: string): boolean => key.startsWith(UNSAVED)

export function rememberedNames(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(LIST) ?? '[]')
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}

export const rememberName = (name: string): void => keepNames([...new Set([...rememberedNames(), name])])

const forgetName = (name: string): void => keepNames(rememberedNames().filter((other) => other !== name))

function keepNames(names: string[]): void {
  try {
    localStorage.setItem(LIST, JSON.stringify(names))
  } catch {
    // A browser that keeps nothing has nothing to clear either.
  }
}
