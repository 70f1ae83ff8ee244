import { type Element, labelOf } from '@golden-thread/shared/model'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWorkspace } from '../../workspace/index.ts'
import { text } from '../text.ts'
import styles from './MatrixGrid.module.css'

/** Changes a title in place: Enter or leaving keeps it, Escape does not. */
export function RenameField({ element, onDone }: { element: Element; onDone: () => void }) {
  const workspace = useWorkspace()
  const [title, setTitle] = useState(element.title)
  const field = useRef<HTMLTextAreaElement>(null)
  const closed = useRef(false)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    workspace.presence.setEditing(element.id)
    return () => workspace.presence.setEditing(null)
  }, [workspace, element.id])

  const close = (keep: boolean): void => {
    // Closing takes the field away, and that is a blur too.
    if (closed.current) return
    closed.current = true
    const next = title.trim()
    if (keep && next !== element.title) {
      workspace.run(
        { type: 'edit-element', id: element.id, title: next },
        text.rename(element.code || text.untitled),
      )
    }
    onDone()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    close(event.key === 'Enter')
  }

  return (
    <textarea
      ref={field}
      className={styles.rename}
      rows={2}
      value={title}
      aria-label={text.rename(labelOf(element))}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => close(true)}
    />
  )
}
