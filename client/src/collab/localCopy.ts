import { IndexeddbPersistence, storeState } from 'y-indexeddb'
import type * as Y from 'yjs'
import { LOCAL_COPY_MS } from './delays.ts'

/** The copy of one map that this browser keeps for one person, so that edits outlive a closed page. */
export interface LocalCopy {
  /** Settles when the copy has been read into the document, or could not be within 1.5 s. */
  readonly opened: Promise<void>
  /** True once edits are really being kept here. */
  isKept(): boolean
  /** Writes the copy as one piece: each opening adds a full one, and they are never trimmed before 500. */
  compact(): void
  clear(): Promise<void>
  close(): void
}

/** Tied to the person: on a shared computer the next one must not read the last one's papers. */
const nameOf = (mapId: string, personId: string) => `golden-thread:${mapId}:${personId}`

/** Which copies this browser holds; not every browser can list its databases. */
const LIST = 'golden-thread:copies'

export function openLocalCopy(options: { doc: Y.Doc; mapId: string; personId: string }): LocalCopy {
  if (!hasStore()) return noCopy
  const name = nameOf(options.mapId, options.personId)
  remember(name)
  const persistence = new IndexeddbPersistence(name, options.doc)
  let kept = false
  // In a private window IndexedDB may neither open nor fail, and then `whenSynced` never settles.
  const late = new Promise<void>((resolve) => setTimeout(resolve, LOCAL_COPY_MS))
  const failed = new Promise<void>((resolve) => void persistence.get('opened').catch(() => resolve()))
  const synced = persistence.whenSynced.then(() => {
    kept = true
  })
  return {
    opened: Promise.race([synced, failed, late]),
    isKept: () => kept,
    compact() {
      if (kept) void storeState(persistence, true).catch(() => undefined)
    },
    async clear() {
      kept = false
      await persistence.clearData().catch(() => undefined)
      forget(name)
    },
    close() {
      // What never opened cannot be closed.
      persistence.destroy().catch(() => undefined)
    },
  }
}

/** For a browser that keeps nothing: the map is read from the server alone. */
const noCopy: LocalCopy = {
  opened: Promise.resolve(),
  isKept: () => false,
  compact: () => undefined,
  clear: async () => undefined,
  close: () => undefined,
}

/** Where all storage is forbidden, even to ask for IndexedDB throws. */
function hasStore(): boolean {
  try {
    return typeof indexedDB !== 'undefined'
  } catch {
    return false
  }
}

/** Removes the copies of every map: at sign-out. */
export function clearLocalCopies(): void {
  if (hasStore()) for (const name of remembered()) indexedDB.deleteDatabase(name)
  store([])
}

function remembered(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(LIST) ?? '[]')
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}

const remember = (name: string) => store([...new Set([...remembered(), name])])
const forget = (name: string) => store(remembered().filter((other) => other !== name))

function store(names: string[]) {
  try {
    localStorage.setItem(LIST, JSON.stringify(names))
  } catch {
    // A browser that keeps nothing has nothing to clear either.
  }
}
