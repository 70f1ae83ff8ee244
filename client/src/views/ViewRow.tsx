import { deleteView, moveView, noteView, renameView, updateView } from '@golden-thread/shared/commands'
import { matrixOf, type SavedView, type StrategyMap } from '@golden-thread/shared/model'
import { ArrowDown, ArrowUp, Camera, Link2, NotebookPen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton, TextArea, TextField } from '../ui/index.ts'
import { copyAddress, linkToView, useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { viewWords as words } from './text.ts'
import styles from './Views.module.css'

/** One saved view: shown by its button, and for editors renamed, updated, moved and deleted. */
export function ViewRow({
  view,
  views,
  onShown,
}: {
  view: SavedView
  views: readonly SavedView[]
  onShown: () => void
}) {
  const workspace = useWorkspace()
  const place = useMapState((map) => placeWords(map, view))
  const [hasNotesOpen, setNotesOpen] = useState(false)
  const isShown = useStore(workspace.view, ({ saved }) => saved === view.id)
  const title = view.title || words.untitled
  const index = views.indexOf(view)

  const move = (by: -1 | 1) => {
    if (workspace.edit(moveView, { id: view.id, by }).ok)
      workspace.announce(words.moved(title, index + by + 1, views.length))
  }
  const update = () => {
    if (workspace.edit(updateView, { id: view.id, shown: workspace.viewNow() }).ok)
      workspace.notify({ text: words.updated(title) })
  }
  const remove = () => {
    const done = workspace.edit(deleteView, { id: view.id })
    if (!done.ok) return
    workspace.notify({
      text: words.removed(title),
      action: { label: words.undo, run: done.value.takeBack },
    })
  }
  return (
    <li className={styles.row} aria-current={isShown || undefined}>
      <div className={styles.words}>
        {workspace.isViewer ? <span className={styles.title}>{title}</span> : <Title view={view} />}
        <small className={styles.quiet}>{isShown ? `${place} · ${words.shown}` : place}</small>
      </div>
      <Button
        size="small"
        aria-label={words.open(title)}
        onClick={() => {
          onShown()
          workspace.showView(view)
        }}
      >
        {words.show}
      </Button>
      <div className={styles.tools}>
        <IconButton
          size="small"
          label={words.copy(title)}
          onClick={() => void copyAddress(workspace, linkToView(workspace.mapId, view))}
        >
          <Link2 />
        </IconButton>
        <IconButton
          size="small"
          label={words.notes(title)}
          aria-expanded={hasNotesOpen}
          onClick={() => setNotesOpen(!hasNotesOpen)}
        >
          <NotebookPen />
        </IconButton>
        {!workspace.isViewer && (
          <>
            <IconButton size="small" label={words.update(title)} onClick={update}>
              <Camera />
            </IconButton>
            <IconButton
              size="small"
              label={words.up(title)}
              aria-disabled={index === 0}
              onClick={() => move(-1)}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              size="small"
              label={words.down(title)}
              aria-disabled={index === views.length - 1}
              onClick={() => move(1)}
            >
              <ArrowDown />
            </IconButton>
            <IconButton size="small" label={words.remove(title)} onClick={remove}>
              <Trash2 />
            </IconButton>
          </>
        )}
      </div>
      {hasNotesOpen && <Notes view={view} />}
    </li>
  )
}

/** Written when they are left, as the title is. */
function Notes({ view }: { view: SavedView }) {
  const workspace = useWorkspace()
  return (
    <div className={styles.notes}>
      {workspace.isViewer ? (
        <p>{view.notes}</p>
      ) : (
        <TextArea
          key={view.notes}
          autoFocus
          label={words.notes(view.title || words.untitled)}
          help={words.notesHelp}
          rows={3}
          defaultValue={view.notes ?? ''}
          onBlur={(event) => workspace.edit(noteView, { id: view.id, notes: event.target.value.trim() })}
        />
      )}
    </div>
  )
}

/** The title, written when the field is left: a view is replaced whole, so not at every letter. */
function Title({ view }: { view: SavedView }) {
  const workspace = useWorkspace()
  const [draft, setDraft] = useState<string | null>(null)
  const commit = () => {
    const title = draft?.trim()
    setDraft(null)
    if (title) workspace.edit(renameView, { id: view.id, title })
  }
  return (
    <TextField
      hideLabel
      label={words.renameLabel(view.title || words.untitled)}
      value={draft ?? view.title}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}

/** What a view looks at, in a few words: "Matrix Proposals by outcomes · what-if without 2". */
export function placeWords(map: StrategyMap, view: SavedView): string {
  const matrix =
    view.screen === 'matrix'
      ? (matrixOf(map.framework, view.matrix ?? '') ?? map.framework.matrices[0])
      : undefined
  const parts = [
    words.screens[view.screen],
    matrix?.title,
    view.filter && view.screen === 'canvas' && words.withFilter,
    view.without && words.withWhatIf(view.without.length),
    view.where && words.filtered,
    view.asAt && words.asAt(view.asAt, view.since),
  ]
  return parts.filter(Boolean).join(' · ')
}
