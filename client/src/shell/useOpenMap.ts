import { CLOSE } from '@golden-thread/shared/protocol'
import { useEffect, useState } from 'react'
import { ApiError, explainError, fetchMap, fetchMe } from '../api/index.ts'
import { toast } from '../ui/index.ts'
import { createWorkspace, type OpenWorkspace } from '../workspace/index.ts'

export type MapPageState =
  | { readonly type: 'opening' }
  | { readonly type: 'open'; readonly workspace: OpenWorkspace }
  /** `mayTry` when the same request may go better in a moment. */
  | { readonly type: 'refused'; readonly message: string; readonly mayTry: boolean }

/** Asks who I am and what I may do here, then opens the map. Closes it when the page goes elsewhere. */
export function useOpenMap(mapId: string, attempt: number): MapPageState {
  const [state, setState] = useState<MapPageState>({ type: 'opening' })
  // `attempt` is a reason to run and not a value to read: a second try asks the same of the server again.
  useEffect(() => {
    let workspace: OpenWorkspace | undefined
    let isGone = false
    setState({ type: 'opening' })
    Promise.all([fetchMe(), fetchMap(mapId)])
      .then(([{ person }, summary]) => {
        if (isGone || !person) return
        workspace = createWorkspace({
          mapId,
          me: person,
          role: summary.role,
          notify: toast,
          onSession: (session) => {
            if (session.role !== summary.role) location.reload()
          },
          whyRefused: () => whyRefused(mapId),
        })
        setState({ type: 'open', workspace })
      })
      .catch((error: unknown) => {
        const mayTry = !(error instanceof ApiError) || error.status === 0 || error.status >= 500
        if (!isGone) setState({ type: 'refused', message: explainError(error), mayTry })
      })
    const warn = (event: BeforeUnloadEvent) => {
      if (workspace?.wouldLose()) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      isGone = true
      removeEventListener('beforeunload', warn)
      workspace?.close()
    }
  }, [mapId, attempt])
  return state
}

const CODES: Readonly<Record<number, number>> = {
  401: CLOSE.signedOut,
  403: CLOSE.linkRevoked,
  404: CLOSE.mapGone,
  410: CLOSE.mapGone,
}

/** A refused upgrade looks like a lost line to the browser; the map's own address says which it was. */
async function whyRefused(mapId: string): Promise<number | null> {
  try {
    await fetchMap(mapId)
    return null
  } catch (error) {
    return error instanceof ApiError ? (CODES[error.status] ?? null) : null
  }
}
