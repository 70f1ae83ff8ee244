import { useMemo } from 'react'
import { type Selection, useCommands, useWorkspace } from '../workspace/index.ts'
import { commentsOf } from './commentStore.ts'
import { commentWords as words } from './text.ts'

/** Keeps the comments of an open map counted and up to date, sends what waits, and offers them in the palette. */
export function CommentsWatch() {
  const workspace = useWorkspace()
  const commands = useMemo(() => {
    if (!commentsOf(workspace).mayRead) return []
    const { group } = words
    return [
      { id: 'comments', group, title: words.showAll, run: () => workspace.openDialog({ type: 'comments' }) },
      { id: 'history', group, title: words.history, run: () => workspace.openDialog({ type: 'history' }) },
      {
        id: 'comment',
        group,
        title: words.onSelected,
        enabled: () => isOne(workspace.selection.get()),
        run() {
          const { elements, link, cell } = workspace.selection.get()
          const [element] = elements
          const part = 'comments'
          if (link) workspace.openDetails({ link, part })
          else if (element) workspace.openDetails({ element, part })
          else if (cell) workspace.openDetails({ cell, part })
        },
      },
    ]
  }, [workspace])
  useCommands(commands)
  return null
}

const isOne = ({ elements, link, cell }: Selection): boolean =>
  link !== null || elements.size === 1 || cell !== null
