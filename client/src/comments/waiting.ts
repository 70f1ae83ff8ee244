import { ApiError, type CommentBody, postComment } from '../api/index.ts'
import { createStore, type Store, WAITING_COMMENTS } from '../workspace/index.ts'

/** A comment that was written here and that the server may not have. */
export interface WaitingComment {
  /** The server keeps one comment under it, however often it is sent. */
  readonly key: string
  readonly body: CommentBody
  /** Why the server will not take it; null while it waits for the line. */
  readonly refused: string | null
}

export interface Waiting {
  readonly comments: Store<readonly WaitingComment[]>
  add(body: CommentBody): Promise<void>
  /** Sends all that waits, one after the other in the order in which it was written. */
  send(): Promise<void>
  drop(key: string): void
}

/** What waits on this device, for one map and one person; it outlives the page. Another tab may send it too. */
export function createWaiting(
  { mapId, person }: { mapId: string; person: string },
  onSent: () => Promise<void>,
): Waiting {
  const place = `${WAITING_COMMENTS}:${mapId}:${person}`
  const comments = createStore<readonly WaitingComment[]>(read(place))
  let sending: Promise<void> | null = null

  function keep(change: (kept: readonly WaitingComment[]) => readonly WaitingComment[]): void {
    // From the device and not from this page: another tab may have added to it.
    const next = change(read(place))
    comments.set(next)
    if (next.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(next))
  }
  const drop = (key: string) => keep((kept) => kept.filter((one) => one.key !== key))

  async function sendAll(): Promise<void> {
    for (const { key, body, refused } of read(place)) {
      if (refused !== null) continue
      try {
        await postComment(mapId, body, key)
        await onSent()
        drop(key)
      } catch (error) {
        if (!(error instanceof ApiError) || mayPass(error)) return
        keep((kept) => kept.map((one) => (one.key === key ? { ...one, refused: error.message } : one)))
      }
    }
  }

  const send = (): Promise<void> => {
    sending ??= sendAll().finally(() => {
      sending = null
    })
    return sending
  }
  return {
    comments,
    async add(body) {
      keep((kept) => [...kept, { key: crypto.randomUUID(), body, refused: null }])
      // What is being sent may have begun before this one.
      await sending
      await send()
    },
    send,
    drop,
  }
}

/** No answer, a server that is away or busy: the same comment may be taken later. */
const mayPass = ({ status }: ApiError): boolean => status === 0 || status === 429 || status >= 500

function read(place: string): WaitingComment[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isWaiting) : []
  } catch {
    return []
  }
}

const isWaiting = (one: unknown): one is WaitingComment =>
  typeof one === 'object' && one !== null && 'key' in one && 'body' in one
