import { type ElementId, elementId } from '@golden-thread/shared/model'
import { SCREENS, type Screen, type View } from './types.ts'

/** What an address asks to be shown. Anything it does not say, or says wrongly, is the start of the map. */
export function viewFromUrl(search: string): View {
  const params = new URLSearchParams(search)
  const screen = params.get('view') as Screen
  const focus = params.get('element')
  return {
    screen: SCREENS.includes(screen) ? screen : 'canvas',
    matrix: params.get('matrix'),
    focus: focus ? elementId(focus) : null,
  }
}

/** The address that shows `view`, without the path: "" for the start of the map. */
export function urlOfView(view: View): string {
  const params = new URLSearchParams()
  if (view.screen !== 'canvas') params.set('view', view.screen)
  if (view.matrix) params.set('matrix', view.matrix)
  if (view.focus) params.set('element', view.focus)
  const text = params.toString()
  return text ? `?${text}` : ''
}

export const sameView = (a: View, b: View): boolean =>
  a.screen === b.screen && a.matrix === b.matrix && a.focus === b.focus

/** The whole address of one element, to be put into a message. */
export const linkToElement = (mapId: string, id: ElementId): string =>
  `${location.origin}/maps/${mapId}${urlOfView({ screen: 'canvas', matrix: null, focus: id })}`
