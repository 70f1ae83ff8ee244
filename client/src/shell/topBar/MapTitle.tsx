import { renameMap } from '@golden-thread/shared/commands'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { screenWords, shellWords } from '../../text/index.ts'
import { useMapState, useStore, useWorkspace } from '../../workspace/index.ts'
import styles from './MapTitle.module.css'

/** The title of the map; for editors also where it is renamed. */
export function MapTitle() {
  const workspace = useWorkspace()
  const title = useMapState((map) => map.title) || shellWords.untitled
  const screen = useStore(workspace.view, (view) => view.screen)
  const [isEditing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)

  useEffect(() => {
    document.title = shellWords.pageTitle(title, screenWords[screen])
  }, [title, screen])

  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])

  if (!workspace.mayEdit) return <h1 className={styles.title}>{title}</h1>
  if (isEditing) {
    return <TitleInput title={title} onDone={() => setEditing(false)} />
  }
  return (
    <h1 className={styles.title}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        title={shellWords.rename(title)}
        onClick={() => setEditing(true)}
      >
        {title}
      </button>
    </h1>
  )
}

function TitleInput({ title, onDone }: { title: string; onDone: () => void }) {
  const workspace = useWorkspace()
  // What it was when the writing began: what others call it meanwhile is not taken back by leaving the field.
  const [before] = useState(title)
  const [text, setText] = useState(title)
  const input = useRef<HTMLInputElement>(null)
  const isCancelled = useRef(false)
  useEffect(() => input.current?.select(), [])

  const commit = () => {
    const next = text.trim()
    if (!isCancelled.current && next) workspace.edit(renameMap, { before, after: next })
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    // The focus goes on to the button, which the rest of this key press would press.
    event.preventDefault()
    if (event.key === 'Escape') isCancelled.current = true
    input.current?.blur()
  }
  return (
    <input
      ref={input}
      className={styles.input}
      aria-label={shellWords.titleLabel}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  )
}
