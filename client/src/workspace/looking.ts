import { type ElementId, elementId, inViewOrder, linkIdOf } from '@golden-thread/shared/model'
import type { Subject } from '@golden-thread/shared/protocol'
import type { Workspace } from './types.ts'

/** Looks at the map without these elements too, besides what is left out already. */
export function leaveOut(workspace: Pick<Workspace, 'view' | 'go'>, ids: Iterable<ElementId>): void {
  workspace.go({ without: [...new Set([...(workspace.view.get().without ?? []), ...ids])] })
}

/** Puts them back into the what-if, which goes on with what else is left out. */
export function putBack(workspace: Pick<Workspace, 'view' | 'go'>, ids: Iterable<ElementId>): void {
  const back = new Set(ids)
  workspace.go({ without: (workspace.view.get().without ?? []).filter((id) => !back.has(id)) })
}

/** "2026-11-25", where this device is: Swedish dates are written as ISO 8601 has them. */
const day = new Intl.DateTimeFormat('sv-SE')

export const today = (): string => day.format(new Date())

/** Looks at the map as at today; the banner asks for another date. */
export const lookAsAtToday = (workspace: Pick<Workspace, 'go'>): void => workspace.go({ asAt: today() })

/**
 * Shows the saved views one after the other, from the first, in full screen where the browser allows it. Call it from
 * a press of a button or a key: browsers give the screen to nothing else.
 */
export function presentViews(workspace: Pick<Workspace, 'state' | 'go' | 'showView'>): void {
  const [first] = inViewOrder(workspace.state.get().map.views)
  if (!first) return
  document.documentElement.requestFullscreen?.().catch(() => undefined)
  workspace.go({ presenting: true }, 'push')
  workspace.showView(first, 'replace')
}

export function stopPresenting(workspace: Pick<Workspace, 'go'>): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
  workspace.go({ presenting: false }, 'push')
}

/** What a list leads to: a part of the map, or a report by its id. */
export type Destination = Subject | { readonly report: string }

/** Brings a part of the map into sight, on a screen that can show it; findings are listed together. */
export function goTo(workspace: Pick<Workspace, 'go' | 'reveal'>, on: Destination): void {
  if ('report' in on) workspace.go({ screen: 'report', register: on.report }, 'push')
  else if ('finding' in on) workspace.go({ screen: 'findings' }, 'push')
  else if ('cell' in on) {
    workspace.go({ screen: 'matrix', matrix: on.cell.matrix }, 'push')
    workspace.reveal({ cell: { ...on.cell, row: elementId(on.cell.row), column: elementId(on.cell.column) } })
  } else if ('link' in on) workspace.reveal({ link: linkIdOf(on.link) })
  else workspace.reveal({ element: elementId('element' in on ? on.element : on.claim) })
}
