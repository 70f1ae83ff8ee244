import { type FormEvent, useState } from 'react'
import { Button, TextField } from '../ui/index.ts'
import styles from './Decisions.module.css'
import { decisionWords as words } from './text.ts'

const takeFocus = (field: HTMLInputElement | null): void => field?.focus()

/** Says that what was decided is done, and what was done. */
export function DoneForm({
  onDone,
  onCancel,
}: {
  onDone: (note: string) => Promise<void>
  onCancel: () => void
}) {
  const [note, setNote] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void onDone(note.trim())
  }
  return (
    <form
      className={styles.form}
      aria-label={words.sayDone}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <div className={styles.wide}>
        <TextField
          ref={takeFocus}
          label={words.note}
          placeholder={words.noteHint}
          maxLength={4_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div className={styles.actions}>
        <Button type="submit" size="small">
          {words.sayDone}
        </Button>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
