import type { MapSummary, Me, TemplateSummary } from '@golden-thread/shared/protocol'
import { useCallback, useEffect, useState } from 'react'
import { ApiError, explainError, fetchDeletedMaps, fetchMaps, fetchMe, fetchTemplates } from '../api/index.ts'

export interface HomeData {
  readonly me: Me
  readonly maps: readonly MapSummary[]
  readonly deleted: readonly MapSummary[]
  readonly templates: readonly TemplateSummary[]
}

export type HomeState =
  | { readonly type: 'loading' }
  /** With `directory` there is one to sign in with. */
  | { readonly type: 'signed-out'; readonly directory: boolean }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'loaded'; readonly data: HomeData }

/** Everything the list of maps shows, and a way to ask for it again. */
export function useMaps(): { state: HomeState; reload: () => Promise<void> } {
  const [state, setState] = useState<HomeState>({ type: 'loading' })
  const reload = useCallback(async () => {
    try {
      const me = await fetchMe()
      if (!me.person) return setState({ type: 'signed-out', directory: me.directory !== undefined })
      const [maps, deleted, templates] = await Promise.all([
        fetchMaps(),
        fetchDeletedMaps(),
        fetchTemplates(),
      ])
      setState({ type: 'loaded', data: { me, maps, deleted, templates } })
    } catch (error) {
      const isSignedOut = error instanceof ApiError && error.status === 401
      setState(
        isSignedOut
          ? { type: 'signed-out', directory: false }
          : { type: 'failed', message: explainError(error) },
      )
    }
  }, [])
  useEffect(() => {
    void reload()
    // Coming back from a map, its title and coverage may have changed.
    const again = () => document.visibilityState === 'visible' && void reload()
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  }, [reload])
  return { state, reload }
}
