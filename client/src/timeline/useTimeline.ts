import { asAt as mapAsAt } from '@golden-thread/shared/queries'
import { type Timeline, timelineOf } from '@golden-thread/shared/timeline'
import { useMemo } from 'react'
import { useStore, useWorkspace } from '../workspace/index.ts'
import { heldAgainst } from './heldStore.ts'

/**
 * The timeline of the map that is looked at. Held against what was chosen, or else, while a date is looked at, against
 * the earlier date of that: what slipped since is told.
 */
export function useTimeline(): Timeline {
  const { mapId, state } = useWorkspace()
  const { map, asAt } = useStore(state)
  const earlier = useStore(heldAgainst, (held) => (held?.mapId === mapId ? held.map : undefined))
  const since = asAt?.problem ? null : (asAt?.since ?? null)
  return useMemo(
    () => timelineOf(map, earlier ?? (since === null ? undefined : mapAsAt(map, since))),
    [map, earlier, since],
  )
}
