import { FileUp } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { Button } from '../../ui/index.ts'
import styles from '../imports.module.css'
import { modelWords as words } from './modelText.ts'
import type { ModelState } from './useModel.ts'

/** Asks for the file of a model. */
export function ChooseModel({ state }: { state: ModelState }) {
  const input = useRef<HTMLInputElement>(null)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? []
    // The same file can be chosen again once it has been mended.
    target.value = ''
    if (file) state.read({ file })
  }
  return (
    <div className={styles.panel}>
      <div role="alert">{state.error && <p className={styles.error}>{state.error}</p>}</div>
      <p>{words.doorHelp}</p>
      <p>
        <Button disabled={state.isReading} onClick={() => input.current?.click()}>
          <FileUp aria-hidden="true" /> {words.choose}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".xml,.graphml,.archimate,.canvas,.json"
          aria-label={words.choose}
          onChange={choose}
        />
      </p>
      {state.isReading && <p role="status">{words.reading}</p>}
    </div>
  )
}
