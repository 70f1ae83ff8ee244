import { asAt as mapAsAt } from '@golden-thread/shared/queries'
import { type Timeline, timelineOf } from '@golden-thread/shared/timeline'
import { useMemo } from 'react'
import { useStore, useWorkspace } from '../workspace/index.ts'
import { baselineHeld, baselineIn } from './heldStore.ts'

/**
 * The timeline of the map that is looked at. Held against what its address says, or else, while a date is looked at,
 * against the earlier date of that: what slipped since is told.
 */
export function useTimeline(): Timeline {
  const { mapId, state, view } = useWorkspace()
  const { map, asAt } = useStore(state)
  const slipped = useStore(view, (each) => each.slipped)
  const baseline = baselineIn(slipped)
  const held = useStore(baselineHeld, (each) =>
    each?.mapId === mapId && each.id === baseline ? each.map : undefined,
  )
  const date = baseline === undefined ? (slipped ?? (asAt?.problem ? null : (asAt?.since ?? null))) : null
  return useMemo(
    () => timelineOf(map, held ?? (date === null ? undefined : mapAsAt(map, date))),
    [map, held, date],
  )
}
