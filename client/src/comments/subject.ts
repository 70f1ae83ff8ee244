import type { Subject } from '@golden-thread/shared/protocol'
import type { RevealTarget, Workspace } from '../workspace/index.ts'

/** Where it is in the map, for what has a place of its own there; findings are listed together. */
export function placeOf(on: Subject): RevealTarget | null {
  // The ids that the server answers with are those of the map: who reveals what is gone is told so.
  if ('element' in on) return { element: on.element } as RevealTarget
  if ('claim' in on) return { element: on.claim } as RevealTarget
  if ('link' in on) return { link: on.link } as RevealTarget
  return 'cell' in on ? ({ cell: on.cell } as RevealTarget) : null
}

/** Brings a part of the map into sight, on a screen that can show it. */
export function goTo(workspace: Pick<Workspace, 'go' | 'reveal'>, on: Subject): void {
  if ('finding' in on) workspace.go({ screen: 'findings' }, 'push')
  if ('cell' in on) workspace.go({ screen: 'matrix', matrix: on.cell.matrix }, 'push')
  const place = placeOf(on)
  if (place) workspace.reveal(place)
}
