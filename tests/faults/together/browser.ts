import 'fake-indexeddb/auto'
import { AsyncLocalStorage } from 'node:async_hooks'
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'

/** What one person's browser keeps. Its tabs share it; other browsers, in this same process, do not see it. */
export interface Browser {
  /** Everything that runs in a tab, and all that comes of it later, runs in here. */
  within<T>(work: () => T): T
  /** From now on it refuses to keep anything more, at once or when the transaction ends; or takes it again. */
  full: 'no' | 'at once' | 'later'
  /** Closes every open database, as Safari does in the background; some are told of it, some find out. */
  closeStores(told: boolean): void
  /** As clearing the data of a site does it. */
  deleteStores(): Promise<void>
}

interface Kept {
  readonly indexedDB: IDBFactory
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>
  readonly browser: Browser
}

const here = new AsyncLocalStorage<Kept>()
const current = (): Kept => {
  const kept = here.getStore()
  if (!kept) throw new Error('This ran outside of every browser.')
  return kept
}

/** From here on `indexedDB` and `localStorage` are those of the browser that asks. */
export function installBrowsers(): void {
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => current().indexedDB })
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => current().localStorage })
  for (const method of ['add', 'put'] as const) {
    const original = IDBObjectStore.prototype[method]
    IDBObjectStore.prototype[method] = function (
      this: IDBObjectStore,
      ...given: Parameters<typeof original>
    ) {
      const { full } = current().browser
      if (full === 'at once') throw new DOMException('The disk is full.', 'QuotaExceededError')
      const request = original.apply(this, given)
      if (full === 'later') this.transaction.abort()
      return request
    }
  }
}

export function createBrowser(): Browser {
  const indexedDB = new IDBFactory()
  const strings = new Map<string, string>()
  const databases = new Set<IDBDatabase>()
  const open = indexedDB.open.bind(indexedDB)
  indexedDB.open = (...given) => {
    const request = open(...given)
    request.addEventListener('success', () => databases.add(request.result))
    return request
  }
  const browser: Browser = {
    within: (work) => here.run(kept, work),
    full: 'no',
    closeStores: (told) =>
      browser.within(() => {
        for (const database of databases) {
          // Its types name the class where they mean an instance.
          if (told) forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0])
          else database.close()
        }
        databases.clear()
      }),
    deleteStores: () =>
      browser.within(async () => {
        for (const { name = '' } of await indexedDB.databases()) {
          await new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase(name)
            request.onsuccess = resolve
            request.onerror = reject
          })
        }
      }),
  }
  const kept: Kept = {
    indexedDB,
    localStorage: {
      getItem: (key) => strings.get(key) ?? null,
      setItem: (key, value) => void strings.set(key, value),
    },
    browser,
  }
  return browser
}
