import type { ViewShown } from '@golden-thread/shared/commands'
import { filterInAddress } from '@golden-thread/shared/coverage'
import {
  type ElementId,
  elementId,
  isElementId,
  limits,
  type MatrixId,
  type SavedView,
  type Viewport,
} from '@golden-thread/shared/model'
import { SCREENS, type Screen, type View } from './types.ts'

/** What an address asks to be shown. Anything it does not say, or says wrongly, is the start of the map. */
export function viewFromUrl(search: string): View {
  const params = new URLSearchParams(search)
  const screen = params.get('view') as Screen
  const [row, column, more] = idsIn(params.get('cell') ?? '')
  const without = params.get('without')
  return {
    screen: SCREENS.includes(screen) ? screen : 'canvas',
    matrix: params.get('matrix'),
    register: params.get('kind')?.slice(0, REGISTER_CHARS_MAX) || null,
    focus: idsIn(params.get('element') ?? '')[0] ?? null,
    cell: row && column && !more ? { row, column } : null,
    // Addresses that were sent before it was called a view filter say lens, and so do all.
    filter: (params.get('lens') ?? '').slice(0, limits.VIEW_FILTER_CHARS_MAX),
    where: whereIn(params),
    asAt: dateIn(params.get('asAt')),
    since: dateIn(params.get('since')),
    by: params.get('by') === 'lead' ? 'lead' : null,
    slipped: params.get('slipped')?.trim().slice(0, COMPARED_CHARS_MAX) || null,
    past: dateIn(params.get('at')),
    compare: params.get('compare')?.slice(0, COMPARED_CHARS_MAX) || null,
    without: without === null ? null : idsIn(without).slice(0, limits.LEFT_OUT_MAX),
    saved: params.get('saved') || null,
    presenting: params.has('present'),
  }
}

const whereIn = (params: URLSearchParams): string[] =>
  [...params.getAll('where'), ...params.getAll('basis').map((basis) => `basis=${basis}`)]
    .filter((text) => text.length <= limits.CONDITION_CHARS_MAX)
    .slice(0, limits.CONDITIONS_MAX)

/** As it stands there: what is no date is told where the map is looked at. */
const dateIn = (text: string | null): string | null =>
  text?.trim() ? text.trim().slice(0, limits.PERIOD_CHARS_MAX) : null

/** Two ids of baselines, or a date in any words, with room to spare. */
const COMPARED_CHARS_MAX = 200

/** An address may name many kinds; more than this is none of ours. */
const REGISTER_CHARS_MAX = 2_000

const idsIn = (text: string): ElementId[] => text.split(',').filter(isElementId).map(elementId)

/** The address that shows `view`, without the path: "" for the start of the map. */
export function urlOfView(view: View): string {
  const params = new URLSearchParams()
  if (view.screen !== 'canvas') params.set('view', view.screen)
  if (view.matrix) params.set('matrix', view.matrix)
  if (view.register && (view.screen === 'register' || view.screen === 'report'))
    params.set('kind', view.register)
  // A saved view says the rest by itself.
  if (view.saved) params.set('saved', view.saved)
  else {
    if (view.filter) params.set('lens', view.filter)
    if (view.without) params.set('without', view.without.join(','))
    for (const [name, value] of filterInAddress(view.where)) params.append(name, value)
    if (view.asAt) params.set('asAt', view.asAt)
    if (view.asAt && view.since) params.set('since', view.since)
  }
  if (view.screen === 'timeline') {
    if (view.by) params.set('by', view.by)
    if (view.slipped) params.set('slipped', view.slipped)
  }
  if (view.past) params.set('at', view.past)
  if (view.compare) params.set('compare', view.compare)
  if (view.presenting) params.set('present', '1')
  if (view.cell) params.set('cell', `${view.cell.row},${view.cell.column}`)
  if (view.focus) params.set('element', view.focus)
  // These are allowed where they stand, and an address with them is one that people can read.
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';')
  return text ? `?${text}` : ''
}

export const sameView = (a: View, b: View): boolean => urlOfView(a) === urlOfView(b) && sameSettings(a, b)

/** True when both look at the same things in the same way, whatever is selected. */
export const sameSettings = (a: View, b: View): boolean =>
  a.screen === b.screen &&
  a.matrix === b.matrix &&
  a.register === b.register &&
  a.filter === b.filter &&
  a.where.join('\n') === b.where.join('\n') &&
  a.asAt === b.asAt &&
  a.since === b.since &&
  a.past === b.past &&
  a.compare === b.compare &&
  a.without?.join() === b.without?.join() &&
  (a.without === null) === (b.without === null)

/** The start of a map: its canvas, with nothing selected. */
export const START: View = {
  screen: 'canvas',
  matrix: null,
  register: null,
  focus: null,
  cell: null,
  filter: '',
  where: [],
  without: null,
  asAt: null,
  since: null,
  by: null,
  slipped: null,
  past: null,
  compare: null,
  saved: null,
  presenting: false,
}

/** What a saved view shows. */
export const viewOfSaved = (saved: SavedView): View => ({
  ...START,
  screen: saved.screen,
  matrix: saved.matrix ?? null,
  register: saved.register ?? null,
  focus: saved.focus ?? null,
  filter: saved.filter,
  without: saved.without ?? null,
  where: saved.where ?? [],
  asAt: saved.asAt ?? null,
  since: saved.since ?? null,
  saved: saved.id,
})

/** What is shown, to be saved. The part of the canvas belongs to the canvas alone. */
export const viewNow = (view: View, seen: Viewport | null): ViewShown => ({
  // A saved view looks at the map; the framework is what it is made of, a report what is written of it.
  screen: view.screen === 'framework' || view.screen === 'report' ? 'canvas' : view.screen,
  ...(view.matrix && view.screen === 'matrix' ? { matrix: view.matrix } : {}),
  ...(view.register && view.screen === 'register' ? { register: view.register } : {}),
  filter: view.filter,
  ...(view.focus ? { focus: view.focus } : {}),
  ...(seen && view.screen === 'canvas' ? { camera: seen } : {}),
  ...(view.without ? { without: view.without } : {}),
  ...(view.where.length > 0 && view.screen === 'matrix' ? { where: view.where } : {}),
  ...(view.asAt ? { asAt: view.asAt } : {}),
  ...(view.asAt && view.since ? { since: view.since } : {}),
})

const addressOf = (mapId: string, view: View): string =>
  `${location.origin}${location.pathname.startsWith('/board/') ? location.pathname : `/maps/${encodeURIComponent(mapId)}`}${urlOfView(view)}`

/** The whole address of one element, to be put into a message. */
export const linkToElement = (mapId: string, id: ElementId): string =>
  addressOf(mapId, { ...START, focus: id })

/** The whole address of one cell. */
export const linkToCell = (
  mapId: string,
  cell: { readonly matrix: MatrixId; readonly row: ElementId; readonly column: ElementId },
): string =>
  addressOf(mapId, {
    ...START,
    screen: 'matrix',
    matrix: cell.matrix,
    cell: { row: cell.row, column: cell.column },
  })

/** The whole address of a saved view. It goes on showing that view after it is changed. */
export const linkToView = (mapId: string, saved: SavedView): string =>
  addressOf(mapId, { ...viewOfSaved(saved), focus: null })

/** The whole address of what is shown. */
export const linkToShown = (mapId: string, view: View): string => addressOf(mapId, view)
