import type { Store, Workspace } from '../../workspace/index.ts'
import { viewFilterOfText } from '../filter/index.ts'
import { FIRST_LOCAL, type Local, makeScene, type Scene, type SceneInput } from '../scene/index.ts'

export interface Board extends Store<Scene> {
  /** Changes what is local. At once, where a finger waits for it; otherwise with the next frame. */
  set(change: Partial<Local>, when?: 'now' | 'frame'): void
  /** Begins to follow the workspace; the answer stops it. */
  start(): () => void
}

/**
 * The one place where the map, what others do in it and what is local to this screen come together as nodes and
 * edges. All of them are coalesced: however many events come in a frame, the scene is made once.
 */
export function createBoard(workspace: Workspace): Board {
  const listeners = new Set<() => void>()
  let filterText = workspace.view.get().filter
  let local = { ...FIRST_LOCAL, filter: viewFilterOfText(filterText) }
  let made = makeScene(undefined, inputOf(workspace, local))
  let frame = 0

  const flush = (): void => {
    cancelAnimationFrame(frame)
    frame = 0
    const input = inputOf(workspace, local)
    if (isSame(made.input, input)) return
    made = makeScene(made, input)
    for (const listener of [...listeners]) listener()
  }
  const later = (): void => {
    frame ||= requestAnimationFrame(flush)
  }

  /** The view filter is in the address, so that it can be sent to someone and is there after a reload. */
  const look = (): void => {
    const next = workspace.view.get().filter
    if (next === filterText) return
    filterText = next
    local = { ...local, filter: viewFilterOfText(next) }
    flush()
  }

  return {
    get: () => made.scene,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(change, when = 'now') {
      local = { ...local, ...change }
      if (when === 'now') flush()
      else later()
    },
    start() {
      // The workspace delivers others' edits once a frame and one's own at once, so neither waits again here.
      const stops = [
        workspace.state.subscribe(flush),
        workspace.selection.subscribe(flush),
        workspace.presence.peers.subscribe(later),
        workspace.view.subscribe(look),
      ]
      look()
      flush()
      return () => {
        for (const stop of stops) stop()
        cancelAnimationFrame(frame)
        frame = 0
      }
    },
  }
}

function inputOf(workspace: Workspace, local: Local): SceneInput {
  const { map, findings, matrices, ready, whatIf, asAt, instead } = workspace.state.get()
  return {
    // What is gone from a state that is held against another is drawn with it.
    map: instead?.drawn ?? map,
    ready,
    findings,
    matrices,
    selection: workspace.selection.get(),
    peers: workspace.presence.peers.get(),
    local,
    mayEdit: workspace.mayEdit,
    whatIf,
    statuses: asAt?.statuses ?? null,
    counts: (id) => workspace.coverage.cardCounts(id),
  }
}

const COMPARED = [
  'map',
  'ready',
  'findings',
  'matrices',
  'selection',
  'peers',
  'local',
  'mayEdit',
  'whatIf',
  'statuses',
] as const

const isSame = (a: SceneInput, b: SceneInput): boolean => COMPARED.every((key) => a[key] === b[key])
