import { elementId, type SavedView } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createNavigation } from './navigation.ts'
import type { View } from './types.ts'

const S1 = elementId('S1')
const VIEW: SavedView = {
  id: 'v1',
  title: 'For the board',
  order: 0,
  screen: 'matrix',
  matrix: 'proposals-outcomes',
  filter: '',
  without: [S1],
}
const map = { ...mapFromText`S1 -> O1; S2 -> O1`, views: new Map([[VIEW.id, VIEW]]) }

/** An address bar with its steps, as far as navigation needs one. */
function browser(start: string) {
  const steps = [start]
  const listeners = new Map<string, () => void>()
  const show = () => {
    const url = new URL(steps.at(-1) ?? '', 'http://localhost')
    vi.stubGlobal('location', { pathname: url.pathname, search: url.search, origin: url.origin })
  }
  vi.stubGlobal('history', {
    pushState: (_: unknown, __: string, url: string) => {
      steps.push(url)
      show()
    },
    replaceState: (_: unknown, __: string, url: string) => {
      steps.splice(-1, 1, url)
      show()
    },
  })
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => listeners.set(name, listener))
  vi.stubGlobal('removeEventListener', (name: string) => listeners.delete(name))
  show()
  return {
    /** The address, once what was gathered has been set. */
    address(): string {
      vi.runAllTimers()
      return steps.at(-1) ?? ''
    },
    steps: () => steps.length,
    back() {
      steps.pop()
      show()
      listeners.get('popstate')?.()
    },
  }
}

function opened(search = '') {
  const bar = browser(`/maps/m${search}`)
  const shown: View[] = []
  const gone = vi.fn()
  const navigation = createNavigation({
    map: () => map,
    onSelect: () => undefined,
    onView: (view) => shown.push(view),
    onSaved: () => undefined,
    onSavedGone: gone,
  })
  navigation.begin()
  return { ...navigation, bar, shown, gone }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('moving to another screen is a step that Back takes back, selecting is not', () => {
  const { go, select, view, bar } = opened()
  select({ elements: [S1] })
  expect(bar.address()).toBe('/maps/m?element=S1')
  go({ screen: 'matrix' })
  expect(bar.steps()).toBe(2)
  bar.back()
  expect(view.get()).toMatchObject({ screen: 'canvas', focus: S1 })
})

it('an address of a saved view shows what the view says', () => {
  const { view, shown } = opened('?saved=v1')
  expect(view.get()).toMatchObject({ screen: 'matrix', matrix: 'proposals-outcomes', without: [S1] })
  expect(shown.at(-1)?.without).toEqual([S1])
})

it('an address of a view that is gone says so, and shows the map', () => {
  const { view, gone } = opened('?saved=v9')
  expect(gone).toHaveBeenCalledOnce()
  expect(view.get().saved).toBeNull()
})

it('what is no longer as the saved view has it is spelt out in the address', () => {
  const { go, bar } = opened('?saved=v1')
  go({ without: [] })
  expect(bar.address()).toBe('/maps/m?view=matrix&matrix=proposals-outcomes&without=')
})

it('a cell in the address is selected in its matrix', () => {
  const { selection, revealed } = opened('?view=matrix&matrix=proposals-outcomes&cell=S1,O1')
  const cell = { matrix: 'proposals-outcomes', row: 'S1', column: 'O1' }
  expect(selection.get().cell).toEqual(cell)
  expect(revealed.get()).toEqual({ cell })
})

it('steps of a presentation are one step for Back', () => {
  const { go, showView, view, bar } = opened()
  go({ presenting: true })
  showView(VIEW, 'replace')
  expect(view.get().presenting).toBe(true)
  expect(bar.address()).toBe('/maps/m?view=matrix&matrix=proposals-outcomes&saved=v1&present=1')
  bar.back()
  expect(view.get()).toMatchObject({ screen: 'canvas', presenting: false, without: null })
})
