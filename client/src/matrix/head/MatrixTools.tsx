import type { MatrixDefinition, StrategyMap } from '@golden-thread/shared/model'
import { PanelRight } from 'lucide-react'
import { Button, Select, TextField } from '../../ui/index.ts'
import { useWorkspace } from '../../workspace/index.ts'
import type { Arrangement, Filter, SortBy } from '../arrange/arrangement.ts'
import { groupingOptions } from '../arrange/grouping.ts'
import { text } from '../text.ts'
import styles from './head.module.css'
import { KeysDialog } from './KeysDialog.tsx'
import { NewElement } from './NewElement.tsx'

/** Search, filter, sort and group, new rows and columns. All but the last change only what this person sees. */
export function MatrixTools({
  map,
  definition,
  words,
  arrangement,
  onArrange,
  isPanelOpen,
  onPanel,
}: {
  map: StrategyMap
  definition: MatrixDefinition
  /** The kinds of the rows and the columns, in the plural. */
  words: { readonly rows: string; readonly columns: string }
  arrangement: Arrangement
  onArrange: (next: Arrangement) => void
  isPanelOpen: boolean
  onPanel: () => void
}) {
  const { mayEdit } = useWorkspace()
  const change = (part: Partial<Arrangement>): void => onArrange({ ...arrangement, ...part })
  const groups = groupingOptions(map, definition)
  const group = groups.find(
    (option) => JSON.stringify(option.grouping) === JSON.stringify(arrangement.groupRows),
  )
  return (
    <div className={styles.tools}>
      <TextField
        label={text.search}
        type="search"
        placeholder={text.searchHint}
        value={arrangement.search}
        onChange={(event) => change({ search: event.target.value })}
      />
      <Select
        label={text.show}
        value={arrangement.filter}
        onChange={(event) => change({ filter: event.target.value as Filter })}
      >
        <Options words={text.filters(words.rows, words.columns)} />
      </Select>
      <Select
        label={text.sortRows(words.rows)}
        value={arrangement.sortRows}
        onChange={(event) => change({ sortRows: event.target.value as SortBy })}
      >
        <Options words={text.sorts} />
      </Select>
      <Select
        label={text.sortRows(words.columns)}
        value={arrangement.sortColumns}
        onChange={(event) => change({ sortColumns: event.target.value as SortBy })}
      >
        <Options words={text.sorts} />
      </Select>
      {groups.length > 0 && (
        <Select
          label={text.group(words.rows)}
          value={group?.key ?? ''}
          onChange={(event) =>
            change({ groupRows: groups.find(({ key }) => key === event.target.value)?.grouping ?? null })
          }
        >
          <option value="">{text.noGroups}</option>
          {groups.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.actions}>
        {mayEdit && <NewElement kind={definition.rows} />}
        {mayEdit && definition.columns !== definition.rows && <NewElement kind={definition.columns} />}
        <KeysDialog />
        <Button aria-pressed={isPanelOpen} onClick={onPanel}>
          <PanelRight /> {text.openPanel}
        </Button>
      </div>
    </div>
  )
}

function Options({ words }: { words: Readonly<Record<string, string>> }) {
  return Object.entries(words).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
