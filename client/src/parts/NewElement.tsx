import { createElement } from '@golden-thread/shared/commands'
import { type KindId, kindOf, labelOf } from '@golden-thread/shared/model'
import { Plus } from 'lucide-react'
import { type ComponentProps, type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react'
import { Button, TextField } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './NewElement.module.css'
import { partsWords as words } from './text.ts'

/** Adds elements of one kind by their titles. The field stays for the next one; Escape closes it. */
export function NewElement({
  kind: id,
  ...look
}: { kind: KindId } & Pick<ComponentProps<typeof Button>, 'variant' | 'size'>) {
  const workspace = useWorkspace()
  const kind = useMapState((map) => kindOf(map.framework, id))
  const [title, setTitle] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  if (!kind) return null

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
    const done = workspace.edit(createElement, { kind: id, title: title.trim() })
    if (!done.ok) return
    workspace.announce(words.added(labelOf(done.value.element)))
    setTitle('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  if (title === null) {
    return (
      <Button ref={button} {...look} onClick={() => setTitle('')}>
        <Plus /> {words.newElement(kind.label)}
      </Button>
    )
  }
  return (
    <form className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextField
        label={words.newTitle(kind.label)}
        hideLabel
        placeholder={words.newTitle(kind.label)}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        autoFocus
      />
      <Button type="submit" variant="primary">
        {words.add}
      </Button>
      <Button onClick={close}>{words.cancel}</Button>
    </form>
  )
}
