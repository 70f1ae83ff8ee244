import { FileUp } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { Button, TextArea } from '../ui/index.ts'
import type { Door } from './doors.ts'
import type { Given } from './given/index.ts'
import styles from './imports.module.css'
import { modelWords } from './models/index.ts'
import { paperWords } from './papers/index.ts'
import { importWords as words } from './text.ts'

/** Asks for a file, or for rows that are pasted. */
export function ChooseGiven({
  isReading,
  error,
  onGiven,
  onDoor,
}: {
  isReading: boolean
  error: string | undefined
  onGiven: (given: Given) => void
  /** Goes on with something else than a table. */
  onDoor: (door: Door) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [pasted, setPasted] = useState('')
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? []
    // The same file can be chosen again once it has been mended.
    target.value = ''
    if (file) onGiven({ file })
  }
  return (
    <div className={styles.panel}>
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
      <p>{words.chooseHelp}</p>
      <p>
        <Button disabled={isReading} onClick={() => input.current?.click()}>
          <FileUp aria-hidden="true" /> {words.choose}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt"
          aria-label={words.choose}
          onChange={choose}
        />
      </p>
      <TextArea
        label={words.paste}
        help={words.pasteHelp}
        rows={4}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
      />
      <p>
        <Button disabled={pasted.trim() === '' || isReading} onClick={() => onGiven({ words: pasted })}>
          {words.read}
        </Button>
      </p>
      <p>
        <Button disabled={isReading} onClick={() => onDoor('paper')}>
          {paperWords.door}
        </Button>{' '}
        <span className={styles.note}>{paperWords.doorHelp}</span>
      </p>
      <p>
        <Button disabled={isReading} onClick={() => onDoor('model')}>
          {modelWords.door}
        </Button>{' '}
        <span className={styles.note}>{modelWords.doorHelp}</span>
      </p>
      {isReading && <p role="status">{words.reading}</p>}
    </div>
  )
}
