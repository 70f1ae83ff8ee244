import { type Coverage, createCoverage } from '@golden-thread/shared/coverage'
import type { MapDoc } from '@golden-thread/shared/document'
import type { ElementId, StrategyMap, Touched } from '@golden-thread/shared/model'
import { createAsAt, type LiveAsAt } from './asAtState.ts'
import type { LookInstead } from './beside.ts'
import { today } from './looking.ts'
import { createStore, type Store } from './store.ts'
import type { WorkspaceState } from './types.ts'
import { createWhatIf, type LiveWhatIf } from './whatIfState.ts'

export interface MapState {
  readonly state: Store<WorkspaceState>
  /** Of the whole map as at the date that is looked at, or of what is left of it in a what-if. */
  readonly coverage: Coverage
  /** Looks at the map without these elements; null looks at all of it. */
  leaveOut(ids: readonly ElementId[] | null): void
  /** Looks at the map as at a date, beside an earlier one; null looks at that of now. */
  lookAt(look: { readonly date: string; readonly since: string | null } | null): void
  /** Shows another state in the place of the map of now; null goes back. */
  showInstead(look: LookInstead | null): void
  setReady(): void
  close(): void
}

/** Writing down what is more than this and showing it are two tasks: in between the page can answer. */
const SHOWN_AT_ONCE_MOST = 1_000

const isLarge = ({ elements, links }: Touched): boolean => elements.size + links.size > SHOWN_AT_ONCE_MOST

/** Frames do not come in a tab that is not looked at; it is brought up to date this often, in ms. */
const HIDDEN_TAB_MS = 250

/**
 * The document as a store: own edits show at once, unless they are large; what others send at most once a frame. `onRemote` hears what
 * others touched, after it is shown.
 */
export function createMapState(document: MapDoc, onRemote: (touched: Touched) => void): MapState {
  const first = document.current()
  const now = today()
  const whole = createCoverage(first.map, now)
  let asAt: LiveAsAt | null = null
  let instead: LookInstead | null = null
  let whatIf: LiveWhatIf | null = null
  const mapShown = (): StrategyMap => asAt?.map() ?? instead?.map() ?? document.current().map
  const asAtDay = (): string => asAt?.shown().day ?? now
  const unconditional = (): Coverage => asAt?.coverage ?? instead?.coverage ?? whole
  const shown = (): Coverage => whatIf?.coverage ?? unconditional()
  const snapshot = (ready: boolean): WorkspaceState => ({
    ...document.current(),
    map: mapShown(),
    findings: shown().findings(),
    matrices: shown().matrices(),
    whatIf: whatIf && { leftOut: whatIf.leftOut, lost: whatIf.lost() },
    asAt: asAt?.shown() ?? null,
    instead: instead?.shown() ?? null,
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
    const there = instead?.advance(map, waiting)
    const touched = asAt?.advance(map, waiting) ?? there ?? waiting
    whatIf?.advance(mapShown(), touched)
    waiting = null
    state.set(snapshot(state.get().ready))
    if (remote) onRemote(remote)
    remote = null
  }

  const stop = document.subscribe(({ touched, origin }) => {
    waiting = waiting ? union(waiting, touched) : touched
    if (origin === 'local' && !isLarge(touched)) return publish()
    if (origin !== 'local') remote = remote ? union(remote, touched) : touched
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
      whatIf = ids && createWhatIf(mapShown(), unconditional(), new Set(ids), asAtDay())
      state.set(snapshot(state.get().ready))
    },
    lookAt(look) {
      const before = asAt?.shown()
      if (look ? before?.date === look.date && before.since === look.since : !before) return
      publish()
      asAt = look && createAsAt(document.current().map, look, now)
      if (whatIf) whatIf = createWhatIf(mapShown(), unconditional(), whatIf.leftOut, asAtDay())
      state.set(snapshot(state.get().ready))
    },
    showInstead(look) {
      if (look === instead) return
      publish()
      instead = look
      if (whatIf) whatIf = createWhatIf(mapShown(), unconditional(), whatIf.leftOut, asAtDay())
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
