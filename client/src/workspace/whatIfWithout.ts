import type { ElementId } from '@golden-thread/shared/model'
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
