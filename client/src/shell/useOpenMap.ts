import { CLOSE, type Person, type Role } from '@golden-thread/shared/protocol'
import { useEffect, useState } from 'react'
import { ApiError, explainError, fetchMap, fetchMe } from '../api/index.ts'
import { copiesToOffer, type KeptCopy, lastSeenHere } from '../copies/index.ts'
import { keepShell } from '../serviceWorker/index.ts'
import { serverBack, toast } from '../ui/index.ts'
import { createWorkspace, type OpenWorkspace } from '../workspace/index.ts'

export type MapPageState =
  | { readonly type: 'opening' }
  | { readonly type: 'open'; readonly workspace: OpenWorkspace }
  /** `mayTry` when the same request may go better in a moment. */
  | {
      readonly type: 'refused'
      readonly message: string
      readonly mayTry: boolean
      /** What this device keeps of the map, to be taken away as a file. */
      readonly copies: readonly KeptCopy[]
    }

/** Asks who I am and what I may do here, then opens the map. Closes it when the page goes elsewhere. */
export function useOpenMap(mapId: string, attempt: number): MapPageState {
  const [state, setState] = useState<MapPageState>({ type: 'opening' })
  const [returns, setReturns] = useState(0)
  // `attempt` and `returns` are reasons to run and not values to read: each asks the same of the server again.
  useEffect(() => {
    let workspace: OpenWorkspace | undefined
    let isGone = false
    setState({ type: 'opening' })
    const open = (me: Person, role: Role) => {
      if (isGone) return
      workspace = createWorkspace({
        mapId,
        me,
        role,
        notify: toast,
        onSession: (session) => {
          if (session.role !== role || session.person.id !== me.id) location.reload()
        },
        whyRefused: () => whyRefused(mapId),
      })
      setState({ type: 'open', workspace })
      keepShell()
    }
    const refuse = async (error: unknown) => {
      // Without the server the map is shown as this device has it, to whoever saw it here last.
      const seen = isUnreachable(error) ? await lastSeenHere(mapId) : undefined
      if (seen) return open(seen.person, seen.role)
      const copies = await copiesToOffer(mapId, isAccessEnded(error))
      const mayTry = !(error instanceof ApiError) || error.status === 0 || error.status >= 500
      if (isGone) return
      setState({ type: 'refused', message: explainError(error), mayTry, copies })
      if (!isUnreachable(error)) return
      await serverBack(() => !isGone)
      if (!isGone) setReturns((before) => before + 1)
    }
    Promise.all([fetchMe(), fetchMap(mapId)])
      .then(([{ person }, summary]) => person && open(person, summary.role))
      .catch((error: unknown) => refuse(error))
    const warn = (event: BeforeUnloadEvent) => {
      if (workspace?.wouldLose()) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      isGone = true
      removeEventListener('beforeunload', warn)
      workspace?.close()
    }
  }, [mapId, attempt, returns])
  return state
}

/** No answer, or one of a proxy before a server that is away. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof ApiError && [0, 502, 504].includes(error.status)

const isAccessEnded = (error: unknown): boolean => error instanceof ApiError && error.code === ACCESS_ENDED

/** What the server answers to someone whose links were all revoked. */
const ACCESS_ENDED = 'access-ended'

const CODES: Readonly<Record<number, number>> = {
  401: CLOSE.sessionUnknown,
  403: CLOSE.noAccess,
  404: CLOSE.mapUnknown,
  410: CLOSE.mapGone,
}

/** A refused upgrade looks like a lost line to the browser; the map's own address says which it was. */
async function whyRefused(mapId: string): Promise<number | null> {
  try {
    await fetchMap(mapId)
    return null
  } catch (error) {
    if (isAccessEnded(error)) return CLOSE.linkRevoked
    return error instanceof ApiError ? (CODES[error.status] ?? null) : null
  }
}
