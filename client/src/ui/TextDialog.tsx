import { type ComponentProps, type FormEvent, useId, useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './Field.tsx'

export interface TextDialogProps
  extends Pick<ComponentProps<typeof TextField>, 'label' | 'help' | 'maxLength' | 'autoComplete'> {
  title: string
  value: string
  words: { readonly save: string; readonly cancel: string; readonly empty: string }
  /** Keeps the text, without blanks around it; the sentence it answers says why that was not possible. */
  onSave: (text: string) => Promise<string | undefined>
  onClose: () => void
}

/** Asks for one line, such as a new name. It has the focus, with the old one selected to be typed over. */
export function TextDialog({ title, value, words, onSave, onClose, ...field }: TextDialogProps) {
  const [text, setText] = useState(value)
  const [error, setError] = useState<string>()
  const form = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setError(text.trim() ? await onSave(text.trim()) : words.empty)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={form}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)}>
        <TextField {...field} error={error} value={text} onChange={(event) => setText(event.target.value)} />
      </form>
    </Dialog>
  )
}
