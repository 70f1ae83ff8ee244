import { type FormEvent, useId, useState } from 'react'
import { explainError, setMyName } from '../api/index.ts'
import { nameWords } from '../text/shell.ts'
import { Button, Dialog, TextField } from '../ui/index.ts'

/** Changes the name that others see. The page is loaded again, so that every place has it. */
export function NameDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const [text, setText] = useState(name)
  const [error, setError] = useState<string>()
  const form = useId()

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return setError(nameWords.empty)
    try {
      await setMyName(text.trim())
      location.reload()
    } catch (failure) {
      setError(explainError(failure))
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={nameWords.title}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{nameWords.cancel}</Button>
          <Button variant="primary" type="submit" form={form}>
            {nameWords.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)}>
        <TextField
          label={nameWords.label}
          help={nameWords.help}
          error={error}
          value={text}
          maxLength={80}
          autoComplete="name"
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
