import { can } from '@golden-thread/shared/protocol'
import { useEffect } from 'react'
import { fetchHistory } from '../api/index.ts'
import { LAST_HERE, useWorkspace, type Workspace } from '../workspace/index.ts'
import { historyWords as words } from './text.ts'

type Host = Pick<Workspace, 'mapId' | 'me' | 'beside'>

const nameOf = ({ mapId, me }: Host): string => `${LAST_HERE}:${mapId}:${me.id}`

/** When the visit before this one ended, for each map that is open: this visit goes on writing to the device. */
const before = new WeakMap<Host['beside'], number | null>()

/** When I was last in this map, before now, in milliseconds since 1970; null where this device does not know. */
export function lastHere(host: Host): number | null {
  if (!before.has(host.beside)) before.set(host.beside, Number(localStorage.getItem(nameOf(host))) || null)
  return before.get(host.beside) ?? null
}

/** Remembers when I leave, and tells me on coming back what others did meanwhile. */
export function useLastHere(): void {
  const workspace = useWorkspace()
  useEffect(() => {
    const since = lastHere(workspace)
    const remember = (): void => localStorage.setItem(nameOf(workspace), String(Date.now()))
    const onHide = (): void => {
      if (document.hidden) remember()
    }
    addEventListener('pagehide', remember)
    document.addEventListener('visibilitychange', onHide)
    if (since !== null && can(workspace.role, 'read the history')) void tellOfOthers(workspace, since)
    return () => {
      removeEventListener('pagehide', remember)
      document.removeEventListener('visibilitychange', onHide)
      remember()
    }
  }, [workspace])
}

async function tellOfOthers(workspace: Workspace, since: number): Promise<void> {
  // Without the server there is nothing to tell, and the dialog says why.
  const page = await fetchHistory(workspace.mapId, null).catch(() => null)
  const others = (page?.entries ?? []).filter(
    ({ until, person }) => until > since && person !== '' && person !== workspace.me.id,
  )
  if (others.length === 0) return
  const people = new Set(others.map(({ person }) => person)).size
  const edits = others.reduce((sum, burst) => sum + burst.edits, 0)
  workspace.notify({
    text: words.sinceYou(people, edits),
    action: { label: words.whatChanged, run: () => workspace.openDialog({ type: 'history' }) },
  })
}
