import type { ThreadSummary } from '@golden-thread/shared/protocol'
import { createStore, LAST_HERE, type Store } from '../workspace/index.ts'

/** Which threads somebody else has written in since I read them; what this device knows of it outlives the page. */
export interface Unread {
  readonly threads: Store<ReadonlySet<string>>
  /** The threads are these now. */
  take(threads: readonly ThreadSummary[]): void
  /** I have read all that a thread has. */
  read(thread: ThreadSummary): void
}

export function createUnread({ mapId, person }: { mapId: string; person: string }): Unread {
  const place = `${LAST_HERE}:comments:${mapId}:${person}`
  const unread = createStore<ReadonlySet<string>>(new Set())
  const isUnread = ({ id, comments }: ThreadSummary, upTo: Readonly<Record<string, number>>): boolean =>
    comments.some((one) => one.person !== person && one.at > (upTo[id] ?? 0))
  return {
    threads: unread,
    take(threads) {
      const upTo = kept(place)
      unread.set(new Set(threads.filter((thread) => isUnread(thread, upTo)).map(({ id }) => id)))
    },
    read(thread) {
      if (!unread.get().has(thread.id)) return
      const last = Math.max(...thread.comments.map(({ at }) => at))
      localStorage.setItem(place, JSON.stringify({ ...kept(place), [thread.id]: last }))
      unread.set(new Set([...unread.get()].filter((id) => id !== thread.id)))
    },
  }
}

function kept(place: string): Record<string, number> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(Object.entries(read).filter(([, at]) => typeof at === 'number'))
  } catch {
    return {}
  }
}
