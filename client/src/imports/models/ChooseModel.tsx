import { ChooseFile } from '../frame/index.ts'
import styles from '../imports.module.css'
import { modelWords as words } from './modelText.ts'
import type { ModelState } from './useModel.ts'

/** Asks for the file of a model. */
export function ChooseModel({ state }: { state: ModelState }) {
  return (
    <div className={styles.panel}>
      <div role="alert">{state.error && <p className={styles.error}>{state.error}</p>}</div>
      <p>{words.doorHelp}</p>
      <p>
        <ChooseFile
          label={words.choose}
          accept=".xml,.graphml,.archimate,.canvas,.json"
          disabled={state.isReading}
          onFile={(file) => state.read({ file })}
        />
      </p>
      {state.isReading && <p role="status">{words.reading}</p>}
    </div>
  )
}
