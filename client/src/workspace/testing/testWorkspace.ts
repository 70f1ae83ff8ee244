import type { StrategyMap } from '@golden-thread/shared/model'
import type { Role } from '@golden-thread/shared/protocol'
import { createWorkspace, type OpenWorkspace } from '../createWorkspace.ts'
import type { ConnectionState, Notice } from '../types.ts'
import { createTestCollab, type TestCollab } from './testCollab.ts'

/** A real workspace over a map in memory. */
export interface TestWorkspace extends OpenWorkspace {
  /** Every toast so far. */
  readonly notices: readonly Notice[]
  /** The map as it is now. */
  map(): StrategyMap
  readonly others: Pick<TestCollab, 'receive' | 'writtenBy' | 'schema' | 'peers' | 'news' | 'own'>
}

const open: OpenWorkspace[] = []

/**
 * Opens `map` as `role`, at an address such as "?view=matrix". It is closed by `closeTestWorkspaces`, which runs after
 * each test.
 */
export function openTestWorkspace(
  map: StrategyMap,
  { role = 'editor', at = '' }: { role?: Role; at?: string } = {},
): TestWorkspace {
  history.replaceState(null, '', `/maps/m1${at}`)
  const collab = createTestCollab(map)
  const notices: Notice[] = []
  const workspace = createWorkspace({
    mapId: 'm1',
    me: { id: 'p1', name: 'Ann', colour: '#1f6feb' },
    role,
    notify: (notice) => void notices.push(notice),
    onSession() {},
    whyRefused: () => Promise.resolve(null),
    open: collab.open,
  })
  collab.ready()
  open.push(workspace)
  // Not spread: a workspace has getters that follow what it shows.
  const more = { notices, map: () => workspace.state.get().map, others: collab }
  return Object.defineProperties(workspace, Object.getOwnPropertyDescriptors(more)) as TestWorkspace
}

export function closeTestWorkspaces(): void {
  for (const workspace of open.splice(0)) workspace.close()
}

export type { ConnectionState }
