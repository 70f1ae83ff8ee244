import { can } from '@golden-thread/shared/protocol'
import { useMemo } from 'react'
import { CommentsWatch } from './comments/index.ts'
import { useLastHere } from './history/index.ts'
import { useCommands, useWorkspace } from './workspace/index.ts'

/** Draws nothing: what is beside the document is kept up to date, and its dialogs are in the palette. */
export function Watch() {
  const workspace = useWorkspace()
  useLastHere()
  const commands = useMemo(
    () => [
      {
        id: 'decisions',
        group,
        title: words.decisions,
        run: () => workspace.openDialog({ type: 'decisions' }),
      },
      {
        id: 'decisions-to-do',
        group,
        title: words.toDo,
        run: () => workspace.openDialog({ type: 'decisions', show: 'to do' }),
      },
      {
        id: 'owner',
        group,
        title: can(workspace.role, 'read the audit log') ? words.owner : words.keys,
        run: () => workspace.openDialog({ type: 'owner' }),
      },
      { id: 'recheck', group, title: words.recheck, run: () => workspace.openDialog({ type: 'recheck' }) },
    ],
    [workspace],
  )
  useCommands(commands)
  return <CommentsWatch />
}

const group = 'Record'
const words = {
  decisions: 'Decisions: what was put to meetings and decided…',
  toDo: 'Decided and not done…',
  owner: 'Audit log, holds, keys for programs and webhooks…',
  keys: 'Keys for programs…',
  recheck: 'Links to re-check, one by one…',
} as const
