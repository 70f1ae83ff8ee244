import {
  type ElementId,
  endKind,
  isAlive,
  kindOf,
  kindsOf,
  type SavedView,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { createAddress } from './address.ts'
import { createStore, type Store, sameSet } from './store.ts'
import type { Reveal, RevealTarget, Screen, Selection, View, Workspace } from './types.ts'
import { sameSettings, sameView, urlOfView, viewFromUrl, viewOfSaved } from './viewUrl.ts'

export interface Navigation extends Pick<Workspace, 'select' | 'go' | 'reveal' | 'openDetails' | 'showView'> {
  readonly selection: Store<Selection>
  readonly view: Store<View>
  readonly revealed: Store<Reveal | null>
  /** The map is there: a saved view, an element or a cell that the address names can be shown. */
  begin(): void
  close(): void
}

const sameSelection = (a: Selection, b: Selection): boolean =>
  sameSet(a.elements, b.elements) && a.link === b.link && JSON.stringify(a.cell) === JSON.stringify(b.cell)

/** What is shown and what is selected, mirrored in the address so that it can be sent to someone. */
export function createNavigation(options: {
  map: () => StrategyMap
  onSelect: (elements: ReadonlySet<ElementId>) => void
  /** The screen or what it shows is another now. */
  onView: (view: View) => void
  /** A saved view was asked for: its part of the canvas is to be shown. */
  onSaved: (view: SavedView) => void
  /** An address named a saved view that is not there any more. */
  onSavedGone: () => void
}): Navigation {
  const view = createStore<View>(viewFromUrl(location.search), sameView)
  const selection = createStore<Selection>({ elements: new Set(), link: null, cell: null }, sameSelection)
  const revealed = createStore<Reveal | null>(null)

  const address = createAddress()

  function show(next: View, how: 'push' | 'replace') {
    const before = view.get()
    view.set(next)
    if (view.get() === before) return
    address[how](`${location.pathname}${urlOfView(next)}`)
    if (!sameSettings(before, next)) options.onView(next)
  }

  function select({ elements = [], link = null, cell = null }: Parameters<Navigation['select']>[0]) {
    const chosen = new Set(elements)
    selection.set({ elements: chosen, link, cell })
    const [only] = chosen
    const focus = chosen.size === 1 ? (only ?? null) : null
    const pointed = cell && { row: cell.row, column: cell.column }
    show({ ...view.get(), ...(cell ? { matrix: cell.matrix } : {}), focus, cell: pointed }, 'replace')
    options.onSelect(chosen)
  }

  const go: Navigation['go'] = (part, how) => {
    const before = view.get()
    const next = { ...before, ...part }
    const moved =
      next.screen !== before.screen || next.matrix !== before.matrix || next.register !== before.register
    const entered =
      next.presenting !== before.presenting ||
      (next.without === null) !== (before.without === null) ||
      (next.asAt === null) !== (before.asAt === null) ||
      (next.past === null) !== (before.past === null) ||
      (next.compare === null) !== (before.compare === null)
    // What is not as the saved view has it is no longer that view; a presentation stays at its step.
    if (part.saved === undefined && !next.presenting && !sameSettings(before, next)) next.saved = null
    show(next, how ?? (moved || entered ? 'push' : 'replace'))
  }

  const showView: Navigation['showView'] = (saved, how = 'push') => {
    const { presenting, past, compare } = view.get()
    const next = { ...viewOfSaved(saved), presenting, past, compare }
    show(next, how)
    choose(next)
    options.onSaved(saved)
  }

  /** Selects what a view points at. */
  function choose({ screen, matrix, focus, cell }: View) {
    const [first] = options.map().framework.matrices
    const inMatrix = screen === 'matrix' && cell ? { matrix: matrix ?? first?.id ?? '', ...cell } : null
    selection.set({ elements: new Set(focus ? [focus] : []), link: null, cell: inMatrix })
    if (inMatrix) revealed.set({ cell: inMatrix })
    else if (focus && isAlive(options.map().elements.get(focus))) revealed.set({ element: focus })
    else revealed.set(null)
    options.onSelect(selection.get().elements)
  }

  /** Follows the address: where it names a saved view, that says the rest. */
  function follow() {
    address.drop()
    const asked = viewFromUrl(location.search)
    const saved = asked.saved ? options.map().views.get(asked.saved) : undefined
    const next = saved
      ? {
          ...viewOfSaved(saved),
          focus: asked.focus ?? saved.focus ?? null,
          cell: asked.cell,
          presenting: asked.presenting,
          past: asked.past,
          compare: asked.compare,
        }
      : { ...asked, saved: null }
    const before = view.get()
    view.set(next)
    if (!sameSettings(before, next)) options.onView(next)
    choose(next)
    if (saved) options.onSaved(saved)
    else if (asked.saved) options.onSavedGone()
  }
  function selectTarget({ element, link, cell }: RevealTarget) {
    select({ elements: element ? [element] : [], link: link ?? null, cell: cell ?? null })
  }

  addEventListener('popstate', follow)

  return {
    selection,
    view,
    revealed,
    select,
    go,
    showView,
    begin: follow,
    reveal(target) {
      const screen = screenFor(options.map(), view.get(), target)
      if (target.cell) go({ screen, matrix: target.cell.matrix })
      else if (screen !== view.get().screen) go({ screen })
      selectTarget(target)
      revealed.set({ ...target })
    },
    openDetails(target) {
      selectTarget(target)
      revealed.set({ ...target })
    },
    close() {
      removeEventListener('popstate', follow)
      address.close()
    },
  }
}

/** The present screen where it can show the target; else the matrix for a cell, the canvas for the rest. */
function screenFor(map: StrategyMap, view: View, target: RevealTarget): Screen {
  if (target.cell) return 'matrix'
  if (view.screen === 'findings') return 'canvas'
  if (view.screen !== 'matrix') return view.screen
  const definition =
    map.framework.matrices.find((matrix) => matrix.id === view.matrix) ?? map.framework.matrices[0]
  const axes = definition ? [...kindsOf(definition.rows), ...kindsOf(definition.columns)] : []
  const link = target.link ? map.links.get(target.link) : undefined
  const kinds = link
    ? [endKind(map, link.from), endKind(map, link.to)]
    : [target.element && map.elements.get(target.element)?.kind]
  return kinds.every((kind) => kind && kindOf(map.framework, kind) && axes.includes(kind))
    ? 'matrix'
    : 'canvas'
}
