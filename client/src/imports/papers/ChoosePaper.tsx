import { FileUp } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { Button, TextArea } from '../../ui/index.ts'
import styles from '../imports.module.css'
import { paperWords as words } from './paperText.ts'
import type { PaperState } from './usePaper.ts'

/** Asks for the text of a paper: pasted, or in a file. */
export function ChoosePaper({ state }: { state: PaperState }) {
  const input = useRef<HTMLInputElement>(null)
  const [pasted, setPasted] = useState('')
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? []
    // The same file can be chosen again once it has been mended.
    target.value = ''
    if (file) void state.read({ file })
  }
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
        <Button disabled={state.isReading} onClick={() => input.current?.click()}>
          <FileUp aria-hidden="true" /> {words.choose}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".docx,.html,.htm,.txt"
          aria-label={words.choose}
          onChange={choose}
        />
      </p>
      {state.isReading && <p role="status">{words.reading}</p>}
    </div>
  )
}
