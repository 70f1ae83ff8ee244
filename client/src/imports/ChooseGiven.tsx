import { useState } from 'react'
import { Button, TextArea } from '../ui/index.ts'
import type { Door } from './doors.ts'
import { ChooseFile } from './frame/index.ts'
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
  const [pasted, setPasted] = useState('')
  return (
    <div className={styles.panel}>
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
      <p>{words.chooseHelp}</p>
      <p>
        <ChooseFile
          label={words.choose}
          accept=".xlsx,.xlsm,.csv,.tsv,.txt"
          disabled={isReading}
          onFile={(file) => onGiven({ file })}
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
