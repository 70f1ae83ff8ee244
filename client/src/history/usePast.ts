import { fromPlain } from '@golden-thread/shared/document'
import type { StrategyMap } from '@golden-thread/shared/model'
import { useEffect, useState } from 'react'
import { explainError, fetchAt } from '../api/index.ts'
import { today, useWorkspace } from '../workspace/index.ts'
import { createPastLook } from './pastLook.ts'
import { historyWords as words } from './text.ts'

/** Whoever drags goes past many moments: one is asked for once it has stood for this long, in ms. */
const REST_MS = 150
/** States that are kept, so that dragging back is at once. */
const KEPT_MAX = 20

export interface Past {
  /** The moment that is on the screens; null until the first came. */
  readonly shown: string | null
  readonly map: StrategyMap | null
  readonly problem?: string
}

/** Shows the map as it was at a moment on every screen, for as long as the component is there. */
export function usePast(moment: string): Past {
  const workspace = useWorkspace()
  const [past, setPast] = useState<Past>({ shown: null, map: null })
  const [kept] = useState(() => new Map<string, StrategyMap>())
  useEffect(() => () => workspace.showInstead(null), [workspace])
  useEffect(() => {
    const asked = new AbortController()
    const show = (map: StrategyMap): void => {
      kept.delete(moment)
      kept.set(moment, map)
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT_MAX) break
        kept.delete(oldest)
      }
      workspace.showInstead(createPastLook(map, today()))
      setPast({ shown: moment, map })
    }
    const fetchIt = async (): Promise<void> => {
      try {
        const read = fromPlain(await fetchAt(workspace.mapId, moment, asked.signal))
        if (asked.signal.aborted) return
        if (read.ok) show(read.value.map)
        else setPast((before) => ({ ...before, problem: words.unread }))
      } catch (error) {
        if (!asked.signal.aborted) setPast((before) => ({ ...before, problem: explainError(error) }))
      }
    }
    const here = kept.get(moment)
    if (here) return show(here)
    const timer = setTimeout(() => void fetchIt(), REST_MS)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [workspace, moment, kept])
  return past
}
