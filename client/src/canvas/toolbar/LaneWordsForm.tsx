import { codedCards, renameLane } from '@golden-thread/shared/commands'
import type { Kind } from '@golden-thread/shared/model'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { Button, TextField } from '../../ui/index.ts'
import { useCanvas, useScene } from '../context/index.ts'
import { text } from '../text/index.ts'
import styles from './LanesFields.module.css'

const WORDS_CHARS_MAX = 80
const PREFIX_CHARS_MAX = 8

/** What a lane and one of its cards are called, and what their codes begin with. */
export function LaneWordsForm({ kind, onDone }: { kind: Kind; onDone: () => void }) {
  const { workspace } = useCanvas()
  const coded = useScene((scene) => codedCards(scene.map, kind.id))
  const [label, setLabel] = useState(kind.label)
  const [plural, setPlural] = useState(kind.plural)
  const [prefix, setPrefix] = useState(kind.prefix)
  const [isRecoded, setRecoded] = useState(true)
  const words = text.lanes.edit
  const save = (event: FormEvent): void => {
    event.preventDefault()
    const done = workspace.edit(renameLane, { kind: kind.id, label, plural, prefix, isRecoded })
    if (done.ok || done.error.code === 'unchanged') onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onDone()
  }
  return (
    <form className={styles.form} onSubmit={save} onKeyDown={onKeyDown}>
      <TextField
        autoFocus
        label={words.plural}
        value={plural}
        required
        maxLength={WORDS_CHARS_MAX}
        onChange={(event) => setPlural(event.target.value)}
      />
      <TextField
        label={words.label}
        value={label}
        required
        maxLength={WORDS_CHARS_MAX}
        onChange={(event) => setLabel(event.target.value)}
      />
      <TextField
        label={words.prefix}
        value={prefix}
        maxLength={PREFIX_CHARS_MAX}
        onChange={(event) => setPrefix(event.target.value)}
      />
      {prefix !== kind.prefix && coded > 0 && (
        <label className={styles.check}>
          <input type="checkbox" checked={isRecoded} onChange={() => setRecoded(!isRecoded)} />
          {words.recode(coded)}
        </label>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={onDone}>
          {text.cancel}
        </Button>
        <Button size="small" variant="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  )
}
