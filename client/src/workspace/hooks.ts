import type { Element, ElementId, StrategyMap } from '@golden-thread/shared/model'
import { isAlive } from '@golden-thread/shared/model'
import type { Subject } from '@golden-thread/shared/protocol'
import type { StatusShown } from '@golden-thread/shared/queries'
import { createContext, useContext, useEffect } from 'react'
import { subjectKey } from './beside.ts'
import type { Command } from './command.ts'
import { sameItems, useStore } from './store.ts'
import type { Peer, Workspace } from './types.ts'

export const WorkspaceContext = createContext<Workspace | null>(null)

/** The open map. Only under `WorkspaceProvider`. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it.')
  return workspace
}

/** A slice of the map; the component renders again only when the slice differs by `equal`. */
export function useMapState<S>(selector: (map: StrategyMap) => S, equal?: (a: S, b: S) => boolean): S {
  return useStore(useWorkspace().state, (state) => selector(state.map), equal)
}

/** One element, while it is alive. Renders again only when that element changes. */
export function useElement(id: ElementId | null | undefined): Element | undefined {
  return useMapState((map) => {
    const element = id ? map.elements.get(id) : undefined
    return isAlive(element) ? element : undefined
  })
}

/** One element as it is drawn: also one that is gone from the state that is held against another. */
export const useDrawnElement = (id: ElementId): Element | undefined =>
  useStore(useWorkspace().state, ({ map, instead }) => {
    const element = (instead?.drawn ?? map).elements.get(id)
    return isAlive(element) ? element : undefined
  })

export const useSelected = (id: ElementId): boolean =>
  useStore(useWorkspace().selection, (selection) => selection.elements.has(id))

/** How many open threads of comments there are on a part of the map. */
export const useOpenThreads = (on: Subject): number =>
  useStore(useWorkspace().beside.openThreads, (counts) => counts.get(subjectKey(on)) ?? 0)

/** `mayEdit`, for a component that is not drawn again with the page: a what-if may begin, or a later version write. */
export function useMayEdit(): boolean {
  const workspace = useWorkspace()
  const isFree = useStore(workspace.view, () => workspace.mayEdit)
  const isNewer = useStore(workspace.state, (state) => state.isNewer)
  return isFree && !isNewer
}

/** What the what-if that is looked at does to an element: it is left out, or loses its last direct support. */
export const useWhatIfState = (id: ElementId): 'left-out' | 'loses' | null =>
  useStore(useWorkspace().state, ({ whatIf }) => {
    if (whatIf?.leftOut.has(id)) return 'left-out'
    return whatIf?.lost.some(({ column }) => column === id) ? 'loses' : null
  })

/** The status of an element while the map is looked at as at a date. */
export const useStatus = (id: ElementId): StatusShown | null =>
  useStore(useWorkspace().state, ({ asAt }) => asAt?.statuses.get(id) ?? null, sameStatus)

const sameStatus = (a: StatusShown | null, b: StatusShown | null): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

export const usePeers = (): readonly Peer[] => useStore(useWorkspace().presence.peers)

/** The others who have this element selected or are typing in it. */
export const usePeersAt = (id: ElementId): readonly Peer[] =>
  useStore(
    useWorkspace().presence.peers,
    (peers) => peers.filter((peer) => peer.editing === id || peer.selection.includes(id)),
    sameItems,
  )

/** Adds commands for as long as the component is mounted. Pass a list that keeps its identity (`useMemo`). */
export function useCommands(commands: readonly Command[]): void {
  const workspace = useWorkspace()
  useEffect(() => workspace.addCommands(commands), [workspace, commands])
}
