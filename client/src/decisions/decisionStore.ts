import type { DecisionSummary } from '@golden-thread/shared/protocol'
import { explainError, fetchDecisions } from '../api/index.ts'
import { createStore, type Store, type Workspace } from '../workspace/index.ts'
import { decisionWords as words } from './text.ts'

/** What was put to meetings and decided about the open map, as the server has it. */
export interface Decisions {
  /** By the day of the meeting, the earliest first; null until they came. */
  readonly all: Store<readonly DecisionSummary[] | null>
  /** Why they cannot be read just now. */
  readonly problem: Store<string | null>
  reload(): Promise<void>
}

type Host = Pick<Workspace, 'mapId' | 'beside' | 'connection' | 'announce'>

const opened = new WeakMap<Host['beside'], Decisions>()

/** One for each open map, from the first who asks: it is read again when the server says that there is something new. */
export function decisionsOf(workspace: Host): Decisions {
  const known = opened.get(workspace.beside)
  if (known) return known
  const decisions = createDecisions(workspace)
  opened.set(workspace.beside, decisions)
  return decisions
}

function createDecisions({ mapId, beside, connection, announce }: Host): Decisions {
  const all = createStore<readonly DecisionSummary[] | null>(null)
  const problem = createStore<string | null>(null)
  let asked = 0
  async function reload(): Promise<void> {
    const turn = ++asked
    try {
      const found = await fetchDecisions(mapId)
      // An answer that was overtaken says less.
      if (turn !== asked) return
      all.set(found)
      problem.set(null)
    } catch (error) {
      if (turn === asked) problem.set(explainError(error))
    }
  }
  beside.news.subscribe(() => {
    if (beside.news.get()?.about === 'decisions') void reload().then(() => announce(words.changed))
  })
  // What was decided while the line was down comes in with it.
  let wasAway = connection.get().status === 'offline'
  connection.subscribe(() => {
    const isAway = connection.get().status === 'offline'
    if (wasAway && !isAway) void reload()
    wasAway = isAway
  })
  void reload()
  return { all, problem, reload }
}
