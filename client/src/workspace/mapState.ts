import { type Coverage, createCoverage } from '@golden-thread/shared/coverage'
import type { MapDoc } from '@golden-thread/shared/document'
import type { Touched } from '@golden-thread/shared/model'
import { createStore, type Store } from './store.ts'
import type { WorkspaceState } from './types.ts'

export interface MapState {
  readonly state: Store<WorkspaceState>
  readonly coverage: Coverage
  setReady(): void
  close(): void
}

/** Frames do not come in a tab that is not looked at; it is brought up to date this often, in ms. */
const HIDDEN_TAB_MS = 250

/**
 * The document as a store: own edits show at once, what others send at most once a frame. `onRemote` hears what
 * others touched, after it is shown.
 */
export function createMapState(document: MapDoc, onRemote: (touched: Touched) => void): MapState {
  const first = document.current()
  const coverage = createCoverage(first.map)
  const snapshot = (ready: boolean): WorkspaceState => ({
    ...document.current(),
    findings: coverage.findings(),
    matrices: coverage.matrices(),
    ready,
  })
  const state = createStore(snapshot(false))
  let waiting: Touched | null = null
  let remote: Touched | null = null
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function publish() {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = 0
    timer = undefined
    if (!waiting) return
    coverage.advance(document.current().map, waiting)
    waiting = null
    state.set(snapshot(state.get().ready))
    if (remote) onRemote(remote)
    remote = null
  }

  const stop = document.subscribe(({ touched, origin }) => {
    waiting = waiting ? union(waiting, touched) : touched
    if (origin === 'local') return publish()
    remote = remote ? union(remote, touched) : touched
    if (frame === 0 && timer === undefined) {
      if (globalThis.document.hidden) timer = setTimeout(publish, HIDDEN_TAB_MS)
      else frame = requestAnimationFrame(publish)
    }
  })
  // A frame that was asked for while the tab was being hidden would never come.
  const onVisibility = () => publish()
  globalThis.document.addEventListener('visibilitychange', onVisibility)

  return {
    state,
    coverage,
    setReady() {
      publish()
      if (!state.get().ready) state.set({ ...state.get(), ready: true })
    },
    close() {
      stop()
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      globalThis.document.removeEventListener('visibilitychange', onVisibility)
    },
  }
}

const union = (a: Touched, b: Touched): Touched => ({
  elements: new Set([...a.elements, ...b.elements]),
  links: new Set([...a.links, ...b.links]),
  assessments: new Set([...a.assessments, ...b.assessments]),
  views: new Set([...a.views, ...b.views]),
  about: a.about || b.about,
  framework: a.framework || b.framework,
})
