import { can, type ThreadSummary } from '@golden-thread/shared/protocol'
import { ApiError, explainError, fetchThreads, setThreadState } from '../api/index.ts'
import { createStore, type Store, subjectKey, type Workspace } from '../workspace/index.ts'
import { commentWords as words } from './text.ts'
import { createUnread, type Unread } from './unread.ts'
import { createWaiting, type Waiting } from './waiting.ts'

/** The comments of the open map, as the server has them and as they wait here. */
export interface Comments {
  /** Null until they came. */
  readonly threads: Store<readonly ThreadSummary[] | null>
  /** Why they cannot be read just now. */
  readonly problem: Store<string | null>
  readonly waiting: Waiting
  readonly unread: Unread
  readonly mayRead: boolean
  readonly mayWrite: boolean
  reload(): Promise<void>
  setState(thread: string, state: ThreadSummary['state']): Promise<void>
}

type Host = Pick<Workspace, 'mapId' | 'me' | 'role' | 'beside' | 'connection' | 'announce' | 'notify'>

const opened = new WeakMap<Host['beside'], Comments>()

/** One for each open map, from the first who asks: it is read again when the server says that there is something new. */
export function commentsOf(workspace: Host): Comments {
  const known = opened.get(workspace.beside)
  if (known) return known
  const comments = createComments(workspace)
  opened.set(workspace.beside, comments)
  return comments
}

function createComments({ mapId, me, role, beside, connection, announce, notify }: Host): Comments {
  const threads = createStore<readonly ThreadSummary[] | null>(null)
  const problem = createStore<string | null>(null)
  const mayRead = can(role, 'read the comments')
  let asked = 0

  async function reload(): Promise<void> {
    if (!mayRead) return
    const turn = ++asked
    try {
      const found = await fetchThreads(mapId)
      // An answer that was overtaken says less.
      if (turn !== asked) return
      threads.set(found)
      unread.take(found)
      beside.openThreads.set(openCounts(found))
      problem.set(null)
    } catch (error) {
      if (turn === asked) problem.set(explainError(error))
    }
  }
  const unread = createUnread({ mapId, person: me.id })
  const waiting = createWaiting({ mapId, person: me.id }, reload)

  beside.news.subscribe(() => {
    if (beside.news.get()?.about === 'comments') void reload().then(() => announce(words.somethingNew))
  })
  // With the line, what waits goes out, and what was said meanwhile comes in.
  let wasAway = connection.get().status === 'offline'
  connection.subscribe(() => {
    const isAway = connection.get().status === 'offline'
    if (wasAway && !isAway) void waiting.send().then(reload)
    wasAway = isAway
  })
  void reload().then(() => waiting.send())

  return {
    threads,
    problem,
    waiting,
    unread,
    mayRead,
    mayWrite: can(role, 'comment on the map'),
    reload,
    async setState(thread, state) {
      try {
        await setThreadState(mapId, thread, state)
        announce(state === 'open' ? words.reopened : words.resolvedNow)
      } catch (error) {
        const isAway = error instanceof ApiError && error.status === 0
        notify({ text: isAway ? words.needsLine : explainError(error), tone: 'problem' })
      }
      await reload()
    },
  }
}

function openCounts(threads: readonly ThreadSummary[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { on, state } of threads) {
    if (state !== 'open') continue
    const key = subjectKey(on)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
