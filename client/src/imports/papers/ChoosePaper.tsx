import { useState } from 'react'
import { Button, TextArea } from '../../ui/index.ts'
import { ChooseFile } from '../frame/index.ts'
import styles from '../imports.module.css'
import { paperWords as words } from './paperText.ts'
import type { PaperState } from './usePaper.ts'

/** Asks for the text of a paper: pasted, or in a file. */
export function ChoosePaper({ state }: { state: PaperState }) {
  const [pasted, setPasted] = useState('')
  return (
    <div className={styles.panel}>
      <div role="alert">{state.error && <p className={styles.error}>{state.error}</p>}</div>
      <p>{words.doorHelp}</p>
      <TextArea
        label={words.paste}
        help={words.pasteHelp}
        rows={8}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
      />
      <p>
        <Button
          disabled={pasted.trim() === '' || state.isReading}
          onClick={() => void state.read({ words: pasted })}
        >
          {words.read}
        </Button>{' '}
        <ChooseFile
          label={words.choose}
          accept=".docx,.html,.htm,.txt"
          disabled={state.isReading}
          onFile={(file) => void state.read({ file })}
        />
      </p>
      {state.isReading && <p role="status">{words.reading}</p>}
    </div>
  )
}
