import { Button, Select, TextField } from '../ui/index.ts'
import { ENCODINGS, type Encoding } from './given/index.ts'
import styles from './imports.module.css'
import { importWords as words } from './text.ts'
import type { ImportState } from './useImport.ts'

/** What is read: the document it is named after, the sheet, and how its letters are kept. */
export function ChooseSource({ state, onPaper }: { state: ImportState; onPaper: () => void }) {
  const { read, table } = state
  if (!read) return null
  return (
    <div className={styles.choices}>
      <TextField
        label={words.source}
        help={words.sourceHelp}
        value={state.source}
        maxLength={500}
        onChange={({ target }) => state.setSource(target.value)}
      />
      {read.tables.length > 1 && (
        <Select
          label={words.sheet}
          value={table?.name}
          onChange={({ target }) => state.setSheet(target.value)}
        >
          {read.tables.map(({ name, isHidden }) => (
            <option key={name} value={name}>
              {isHidden ? words.hiddenSheet(name) : name}
            </option>
          ))}
        </Select>
      )}
      {read.isText && (
        <Select
          label={words.encoding}
          value={state.encoding}
          onChange={({ target }) => state.setEncoding(target.value as Encoding)}
        >
          {ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {words.encodings[encoding]}
            </option>
          ))}
        </Select>
      )}
      {read.isText && (
        <p className={styles.besideField}>
          <Button onClick={onPaper}>{words.isPaper}</Button>
        </p>
      )}
    </div>
  )
}
