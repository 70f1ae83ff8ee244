import { type ElementId, endKind, kindOf, type StrategyMap } from '@golden-thread/shared/model'
import { createStore, type Store, sameSet } from './store.ts'
import type { Reveal, RevealTarget, Screen, Selection, View, Workspace } from './types.ts'
import { sameView, urlOfView, viewFromUrl } from './viewUrl.ts'

export interface Navigation extends Pick<Workspace, 'select' | 'go' | 'reveal'> {
  readonly selection: Store<Selection>
  readonly view: Store<View>
  readonly revealed: Store<Reveal | null>
  close(): void
}

const sameSelection = (a: Selection, b: Selection): boolean =>
  sameSet(a.elements, b.elements) && a.link === b.link && JSON.stringify(a.cell) === JSON.stringify(b.cell)

/** What is shown and what is selected, mirrored in the address so that it can be sent to someone. */
export function createNavigation(options: {
  map: () => StrategyMap
  onSelect: (elements: ReadonlySet<ElementId>) => void
  onScreen: (screen: Screen) => void
}): Navigation {
  const view = createStore<View>(viewFromUrl(location.search), sameView)
  const selection = createStore<Selection>({ elements: new Set(), link: null, cell: null }, sameSelection)
  const revealed = createStore<Reveal | null>(null)

  function show(next: View, how: 'push' | 'replace') {
    const { screen } = view.get()
    view.set(next)
    const url = `${location.pathname}${urlOfView(next)}`
    if (how === 'push') window.history.pushState(null, '', url)
    else if (url !== location.pathname + location.search) window.history.replaceState(null, '', url)
    if (next.screen !== screen) options.onScreen(next.screen)
  }

  function select({ elements = [], link = null, cell = null }: Parameters<Navigation['select']>[0]) {
    const chosen = new Set(elements)
    selection.set({ elements: chosen, link, cell })
    const [only] = chosen
    show({ ...view.get(), focus: chosen.size === 1 ? (only ?? null) : null }, 'replace')
    options.onSelect(chosen)
  }

  const go: Navigation['go'] = (part) => {
    const next = { ...view.get(), ...part }
    const moved = next.screen !== view.get().screen || next.matrix !== view.get().matrix
    show(next, moved ? 'push' : 'replace')
  }

  const onPop = () => {
    const next = viewFromUrl(location.search)
    const { screen } = view.get()
    view.set(next)
    if (next.screen !== screen) options.onScreen(next.screen)
    if (next.focus) revealed.set({ element: next.focus })
    selection.set({ elements: new Set(next.focus ? [next.focus] : []), link: null, cell: null })
    options.onSelect(selection.get().elements)
  }
  addEventListener('popstate', onPop)

  return {
    selection,
    view,
    revealed,
    select,
    go,
    reveal(target) {
      const screen = screenFor(options.map(), view.get(), target)
      if (target.cell) go({ screen, matrix: target.cell.matrix })
      else if (screen !== view.get().screen) go({ screen })
      select({
        elements: target.element ? [target.element] : [],
        link: target.link ?? null,
        cell: target.cell ?? null,
      })
      revealed.set({ ...target })
    },
    close: () => removeEventListener('popstate', onPop),
  }
}

/** The present screen where it can show the target; else the matrix for a cell, the canvas for the rest. */
function screenFor(map: StrategyMap, view: View, target: RevealTarget): Screen {
  if (target.cell) return 'matrix'
  if (view.screen === 'findings') return 'canvas'
  if (view.screen !== 'matrix') return view.screen
  const definition =
    map.framework.matrices.find((matrix) => matrix.id === view.matrix) ?? map.framework.matrices[0]
  const axes = [definition?.rows, definition?.columns]
  const link = target.link ? map.links.get(target.link) : undefined
  const kinds = link
    ? [endKind(map, link.from), endKind(map, link.to)]
    : [target.element && map.elements.get(target.element)?.kind]
  return kinds.every((kind) => kind && axes.includes(kindOf(map.framework, kind)?.id)) ? 'matrix' : 'canvas'
}
