import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { Button, TextArea } from '../ui/index.ts'
import styles from './Comments.module.css'
import { MentionChoice } from './MentionChoice.tsx'
import { commentWords as words } from './text.ts'

/** As the server has it; what is longer is refused there with the same number. */
const CHARS_MAX = 4_000

const takeFocus = (field: HTMLTextAreaElement | null): void => field?.focus()

/** Writes a comment. It is kept on this device the moment it is sent, so the field is free again at once. */
export function CommentForm({
  label,
  action,
  focused = false,
  onSend,
  onCancel,
}: {
  label: string
  action: string
  focused?: boolean
  onSend: (text: string) => void
  onCancel?: () => void
}) {
  const [text, setText] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const form = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const wasFocused = useRef(false)
  const mention = (name: string): void => {
    setText((before) => `${before}${before === '' || /\s$/.test(before) ? '' : ' '}@${name} `)
    field.current?.focus()
  }
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    const written = text.trim()
    setEmpty(written === '')
    if (written === '') return
    onSend(written)
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape' && onCancel) {
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <form id={form} className={styles.form} onSubmit={send}>
      <TextArea
        label={label}
        help={words.addHelp}
        error={isEmpty ? words.empty : undefined}
        maxLength={CHARS_MAX}
        value={text}
        ref={(area) => {
          field.current = area
          if (focused && !wasFocused.current) takeFocus(area)
          wasFocused.current = area !== null
        }}
        onKeyDown={onKeyDown}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.actions}>
        <Button size="small" type="submit">
          {action}
        </Button>
        <MentionChoice onChoose={mention} />
        {onCancel && (
          <Button size="small" variant="quiet" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
