import { fromPlain } from '@golden-thread/shared/document'
import type { ExploredMap } from '@golden-thread/shared/protocol'
import { useEffect, useState } from 'react'
import { ApiError, explainError, fetchExplored } from '../api/index.ts'
import type { Collab, CollabOptions } from '../collab/index.ts'
import { toast } from '../ui/index.ts'
import { createWorkspace, type OpenWorkspace, today } from '../workspace/index.ts'
import { createPublishedDoc, type PublishedDoc } from './publishedDoc.ts'
import { createPublishedLook, type Said, saidIn } from './publishedLook.ts'
import { exploreWords as words } from './text.ts'

export type Explored =
  | { readonly type: 'opening' }
  | {
      readonly type: 'open'
      readonly workspace: OpenWorkspace
      /** The baseline that it is, in words; null where it is the map as it is now. */
      readonly baseline: string | null
      /** The server is heard: what is changed will be seen. */
      readonly isLive: boolean
    }
  | { readonly type: 'refused'; readonly message: string }

/** The map of a board's page, followed by the page's own events. Nothing is sent but the questions for it. */
export function useExplored(token: string, attempt: number): Explored {
  const [state, setState] = useState<Explored>({ type: 'opening' })
  // `attempt` is a reason to run and not a value to read: each asks the same of the server again.
  useEffect(() => {
    const page = `/board/${encodeURIComponent(token)}`
    const document = createPublishedDoc()
    let said: Said = saidIn({ findings: [], claims: [] })
    let workspace: OpenWorkspace | undefined
    let events: EventSource | undefined
    let isGone = false
    setState({ type: 'opening' })

    const take = async (): Promise<ExploredMap> => {
      const sent = await fetchExplored(page)
      const read = fromPlain(sent.map)
      if (!read.ok) throw new ApiError(500, 'unreadable', words.unreadable)
      said = saidIn(sent)
      document.show(read.value.map)
      return sent
    }
    const setLive = (isLive: boolean) => {
      if (!isGone) setState((now) => (now.type === 'open' ? { ...now, isLive } : now))
    }
    const follow = () => {
      let wasAway = false
      const takeNews = () => void take().then(() => workspace?.announce(words.news), ended)
      events = new EventSource(`${page}/events`)
      events.addEventListener('open', () => {
        // Whatever happened while the line was away is asked for when it is back.
        if (wasAway) takeNews()
        wasAway = false
        setLive(true)
      })
      events.addEventListener('error', () => {
        wasAway = true
        setLive(false)
      })
      events.addEventListener('changed', takeNews)
      events.addEventListener('ended', () => location.reload())
    }
    /** A page that may not be read any more says so itself, better than a screen that goes on showing it. */
    const ended = (error: unknown) => {
      if (error instanceof ApiError && [404, 410].includes(error.status)) location.reload()
    }
    take().then(
      ({ baseline }) => {
        if (isGone) return
        const made = createWorkspace({
          mapId: token,
          me: { id: 'reader', name: '', colour: '#6b7280' },
          role: 'viewer',
          standsAlone: true,
          notify: toast,
          onSession() {},
          whyRefused: async () => null,
          open: (options) => standing(document, options),
        })
        workspace = made
        made.showInstead(
          createPublishedLook(
            () => document.current().map,
            () => said,
            today(),
          ),
        )
        setState({ type: 'open', workspace: made, baseline, isLive: false })
        follow()
      },
      (error: unknown) => !isGone && setState({ type: 'refused', message: explainError(error) }),
    )
    return () => {
      isGone = true
      events?.close()
      workspace?.close()
      document.destroy()
    }
  }, [token, attempt])
  return state
}

/** A document that no line leads to: there is no socket that could carry an edit, and no copy on this device. */
function standing(document: PublishedDoc, { onReady }: CollabOptions): Collab {
  queueMicrotask(onReady)
  return {
    map: document,
    clientId: document.doc.clientID,
    presence: { set() {}, close() {} },
    wouldLose: () => false,
    discard: async () => undefined,
    close() {},
  }
}
