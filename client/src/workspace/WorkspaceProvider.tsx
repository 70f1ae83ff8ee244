import type { ReactNode } from 'react'
import { WorkspaceContext } from './hooks.ts'
import type { Workspace } from './types.ts'

/** Hands one open map to the screens below it. */
export function WorkspaceProvider({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>
}
