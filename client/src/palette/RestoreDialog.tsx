import { restoreElement, restoreLink } from '@golden-thread/shared/commands'
import { explainRefusal, labelOf, linkReading } from '@golden-thread/shared/model'
import { type DeletedThing, deletedThings } from '@golden-thread/shared/queries'
import { useMemo } from 'react'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import { SearchDialog } from './SearchDialog.tsx'
import type { SearchItem } from './search.ts'
import { restoreWords as words } from './text.ts'

interface RestoreItem extends SearchItem {
  readonly thing: DeletedThing
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What was deleted, by whomever, the latest first: the one that is chosen comes back. */
export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const map = useMapState((map) => map)
  const groups = useMemo(() => {
    const items = deletedThings(map).map((thing): RestoreItem => {
      const part = { part: 'deletedAt' } as const
      const by =
        'element' in thing
          ? workspace.authorOf({ element: thing.element.id, ...part })
          : workspace.authorOf({ link: thing.link.id, ...part })
      return {
        id: 'element' in thing ? thing.element.id : thing.link.id,
        text: 'element' in thing ? labelOf(thing.element) : words.link(linkReading(map, thing.link)),
        hint: words.deleted(moment.format(thing.at), by),
        refusal: workspace.isViewer ? explainRefusal({ code: 'read-only' }) : undefined,
        thing,
      }
    })
    return [{ label: words.latest, items }]
  }, [map, workspace])
  const choose = ({ thing, text }: RestoreItem) => {
    onClose()
    const isElement = 'element' in thing
    const done = isElement
      ? workspace.edit(restoreElement, { id: thing.element.id })
      : workspace.edit(restoreLink, { id: thing.link.id })
    if (!done.ok) return
    workspace.reveal(isElement ? { element: thing.element.id } : { link: thing.link.id })
    workspace.notify({
      text: words.restored(text),
      action: { label: words.undo, run: done.value.takeBack },
    })
  }
  return (
    <SearchDialog
      title={words.title}
      placeholder={words.placeholder}
      empty={words.none}
      groups={groups}
      onChoose={choose}
      onClose={onClose}
    />
  )
}
