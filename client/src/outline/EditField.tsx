import { type Element, labelOf } from '@golden-thread/shared/model'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Outline.module.css'
import { focusKey } from './stepFocus.ts'
import { text } from './text.ts'

/** Changes a title or a code in place: Enter or leaving keeps it, Escape does not. */
export function EditField({
  element,
  what,
  onDone,
}: {
  element: Element
  what: 'title' | 'code'
  onDone: () => void
}) {
  const workspace = useWorkspace()
  const former = element[what]
  const [value, setValue] = useState(former)
  const field = useRef<HTMLInputElement>(null)
  const closed = useRef(false)
  const label = labelOf(element)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    workspace.presence.setEditing(element.id)
    return () => workspace.presence.setEditing(null)
  }, [workspace, element.id])

  const close = (how: 'keep' | 'drop', refocus: boolean): void => {
    // Closing takes the field away, and that is a blur too.
    if (closed.current) return
    closed.current = true
    const next = value.trim()
    if (how === 'keep' && next !== former) {
      const step = what === 'title' ? text.renameStep(label) : text.codeStep(label)
      workspace.run({ type: 'edit-element', id: element.id, [what]: next }, step)
    }
    onDone()
    if (refocus) focusKey(element.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    close(event.key === 'Enter' ? 'keep' : 'drop', true)
  }
  return (
    <input
      ref={field}
      className={styles.field}
      value={value}
      aria-label={what === 'title' ? text.titleOf(label) : text.codeOf(label)}
      onChange={(event) => setValue(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => close('keep', false)}
    />
  )
}
