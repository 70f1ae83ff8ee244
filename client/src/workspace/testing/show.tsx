import { type RenderResult, render } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import type { Workspace } from '../types.ts'
import { WorkspaceProvider } from '../WorkspaceProvider.tsx'

/** Shows a screen of a workspace, and hands over the hands of the person in front of it. */
export function show(workspace: Workspace, screen: ReactNode): RenderResult & { readonly user: UserEvent } {
  const user = userEvent.setup()
  return { user, ...render(<WorkspaceProvider workspace={workspace}>{screen}</WorkspaceProvider>) }
}
