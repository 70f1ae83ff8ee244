import { type Coverage, createCoverage } from '@golden-thread/shared/coverage'
import type { MapDoc } from '@golden-thread/shared/document'
import type { ElementId, Touched } from '@golden-thread/shared/model'
import { createStore, type Store } from './store.ts'
import type { WorkspaceState } from './types.ts'
import { createWhatIf, type LiveWhatIf } from './whatIfState.ts'

export interface MapState {
  readonly state: Store<WorkspaceState>
  /** Of the whole map, or of what is left of it in a what-if. */
  readonly coverage: Coverage
  /** Looks at the map without these elements; null looks at all of it. */
  leaveOut(ids: readonly ElementId[] | null): void
  setReady(): void
  close(): void
}

/** Frames do not come in a tab that is not looked at; it is brought up to date this often, in ms. */
const HIDDEN_TAB_MS = 250

/** "2026-11-25", where this device is: Swedish dates are written as ISO 8601 has them. */
const day = new Intl.DateTimeFormat('sv-SE')

/**
 * The document as a store: own edits show at once, what others send at most once a frame. `onRemote` hears what
 * others touched, after it is shown.
 */
export function createMapState(document: MapDoc, onRemote: (touched: Touched) => void): MapState {
  const first = document.current()
  const today = day.format(new Date())
  const whole = createCoverage(first.map, today)
  let whatIf: LiveWhatIf | null = null
  const shown = (): Coverage => whatIf?.coverage ?? whole
  const snapshot = (ready: boolean): WorkspaceState => ({
    ...document.current(),
    findings: shown().findings(),
    matrices: shown().matrices(),
    whatIf: whatIf && { leftOut: whatIf.leftOut, lost: whatIf.lost() },
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
    const { map } = document.current()
    whole.advance(map, waiting)
    whatIf?.advance(map, waiting)
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
    coverage: {
      matrices: () => shown().matrices(),
      findings: () => shown().findings(),
      claims: () => shown().claims(),
      cardCounts: (id) => shown().cardCounts(id),
      advance: (map, touched) => shown().advance(map, touched),
    },
    leaveOut(ids) {
      if (ids === null && whatIf === null) return
      publish()
      whatIf = ids && createWhatIf(document.current().map, whole, new Set(ids), today)
      state.set(snapshot(state.get().ready))
    },
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
  accepted: new Set([...a.accepted, ...b.accepted]),
  observations: new Set([...a.observations, ...b.observations]),
  about: a.about || b.about,
  framework: a.framework || b.framework,
})
