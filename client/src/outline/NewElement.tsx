import { type Kind, labelOf } from '@golden-thread/shared/model'
import { Plus } from 'lucide-react'
import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react'
import { Button, TextField } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Outline.module.css'
import { text } from './text.ts'

/** Adds elements of one kind by their titles. The field stays for the next one; Escape closes it. */
export function NewElement({ kind }: { kind: Kind }) {
  const workspace = useWorkspace()
  const [title, setTitle] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)

  const close = (): void => {
    setTitle(null)
    requestAnimationFrame(() => button.current?.focus())
  }
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!title?.trim()) {
      close()
      return
    }
    const element = workspace.newElement(kind.id, title.trim())
    const label = labelOf(element)
    if (!workspace.run({ type: 'create-element', element }, text.addStep(label)).ok) return
    workspace.announce(text.added(label))
    setTitle('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  if (title === null) {
    return (
      <Button ref={button} variant="quiet" size="small" onClick={() => setTitle('')}>
        <Plus /> {text.newElement(kind.label)}
      </Button>
    )
  }
  return (
    <form className={styles.newElement} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextField
        label={text.newTitle(kind.label)}
        hideLabel
        placeholder={text.newTitle(kind.label)}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        autoFocus
      />
      <Button type="submit" variant="primary">
        {text.add}
      </Button>
      <Button onClick={close}>{text.cancel}</Button>
    </form>
  )
}
