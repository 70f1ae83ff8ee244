import { StorageError, type Store } from '../store.ts'

export interface Fault {
  /** The calls that meet it; without it, every call that writes. */
  readonly calls?: readonly ('append' | 'compact' | 'open' | 'ping')[]
  /** `refuse`: nothing was written. `lose-answer`: it was written, and the answer never said so. */
  readonly kind: 'refuse' | 'lose-answer'
}

export interface FaultyStorage extends Store {
  /** From now on calls meet this fault; `undefined` makes the store well again. */
  fail(fault: Fault | undefined): void
  /** From now on every write takes this many milliseconds longer. */
  slow(delayMs: number): void
}

/** Any store, with faults put into it from outside: a full disk, a lost answer, a slow disk. */
export function faultyStorage(inner: Store): FaultyStorage {
  let fault: Fault | undefined
  let delayMs = 0

  async function through<T>(
    call: 'append' | 'compact' | 'open' | 'ping',
    work: () => Promise<T>,
  ): Promise<T> {
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
    const meets = fault?.calls === undefined ? call !== 'open' : fault.calls.includes(call)
    if (!fault || !meets) return work()
    if (fault.kind === 'lose-answer') await work()
    throw new StorageError('failed', 'database or disk is full')
  }

  return {
    ...inner,
    open: (mapId) => through('open', () => inner.open(mapId)),
    append: (batch) => through('append', () => inner.append(batch)),
    compact: (...values) => through('compact', () => inner.compact(...values)),
    ping: () => through('ping', () => inner.ping()),
    fail(next) {
      fault = next
    },
    slow(ms) {
      delayMs = ms
    },
  }
}
