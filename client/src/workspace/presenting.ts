import { inViewOrder } from '@golden-thread/shared/model'
import type { Workspace } from './types.ts'

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
