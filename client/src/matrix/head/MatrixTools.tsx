import type { CoverageMatrix } from '@golden-thread/shared/coverage'
import { kindsOf, type StrategyMap } from '@golden-thread/shared/model'
import { NewElement } from '../../parts/index.ts'
import { Select, TextField } from '../../ui/index.ts'
import { useWorkspace } from '../../workspace/index.ts'
import { type Arrangement, type Filter, foundOn } from '../arrange/index.ts'
import { text } from '../text.ts'
import styles from './head.module.css'
import { KeysDialog } from './KeysDialog.tsx'
import { ViewMenu } from './ViewMenu.tsx'

/** Search, filter, sort and group, new rows and columns. All but the last change only what this person sees. */
export function MatrixTools({
  map,
  matrix,
  words,
  arrangement,
  onArrange,
}: {
  map: StrategyMap
  matrix: CoverageMatrix
  /** The kinds of the rows and the columns, in the plural. */
  words: { readonly rows: string; readonly columns: string }
  arrangement: Arrangement
  onArrange: (next: Arrangement) => void
}) {
  const { mayEdit } = useWorkspace()
  const { definition } = matrix
  const change = (part: Partial<Arrangement>): void => onArrange({ ...arrangement, ...part })
  const found = foundOn(map, matrix, arrangement.search)
  const isOnBoth = arrangement.search.trim() !== '' && found.rows.length > 0 && found.columns.length > 0
  const filters = text.filters(words.rows, words.columns)
  return (
    <div className={styles.tools}>
      <TextField
        label={text.search}
        hideLabel
        type="search"
        placeholder={text.search}
        value={arrangement.search}
        onChange={(event) => change({ search: event.target.value })}
      />
      {isOnBoth && (
        <Select
          label={text.findIn}
          hideLabel
          value={arrangement.searchIn ?? 'rows'}
          onChange={(event) => change({ searchIn: event.target.value as 'rows' | 'columns' })}
        >
          <option value="rows">{text.findAxis(words.rows)}</option>
          <option value="columns">{text.findAxis(words.columns)}</option>
        </Select>
      )}
      <Select
        label={text.show}
        hideLabel
        value={arrangement.filter}
        onChange={(event) => change({ filter: event.target.value as Filter })}
      >
        {Object.entries(filters).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <div className={styles.actions}>
        <ViewMenu
          map={map}
          definition={definition}
          words={words}
          arrangement={arrangement}
          onChange={change}
        />
        <KeysDialog />
      </div>
      {mayEdit && (
        <div className={styles.making}>
          {[...new Set([...kindsOf(definition.rows), ...kindsOf(definition.columns)])].map((kind) => (
            <NewElement key={kind} kind={kind} />
          ))}
        </div>
      )}
    </div>
  )
}
