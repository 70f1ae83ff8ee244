import {
  IMPORT_AS,
  type ImportAs,
  type ImportChoices,
  type TablePreview,
} from '@golden-thread/shared/imports'
import type { StrategyMap } from '@golden-thread/shared/model'
import { Select } from '../ui/index.ts'
import styles from './imports.module.css'
import { importWords as words } from './text.ts'
import type { ImportState } from './useImport.ts'

/** How many rows are offered as the one with the heads. */
const HEADS_MOST = 15

/** What each row is, of which kind or relation, and where the heads are. A new choice is guessed from afresh. */
export function ChooseRows({
  map: { framework },
  state: { choose },
  preview: { choices, head },
}: {
  map: StrategyMap
  state: ImportState
  preview: TablePreview
}) {
  const { as, kind, relation, matrix } = choices
  const from = (next: ImportChoices) => choose({ as, head, hidden: choices.hidden, ...next })
  return (
    <div className={styles.choices}>
      <Select
        label={words.as}
        value={as}
        onChange={({ target }) => choose({ as: target.value as ImportAs, head })}
      >
        {IMPORT_AS.map((each) => (
          <option key={each} value={each}>
            {words.asWords[each]}
          </option>
        ))}
      </Select>
      {as === 'elements' && (
        <Select label={words.kind} value={kind} onChange={({ target }) => from({ kind: target.value })}>
          {framework.kinds.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      )}
      {as === 'matrix' && framework.matrices.length > 0 && (
        <Select label={words.matrix} value={matrix} onChange={({ target }) => from({ matrix: target.value })}>
          {framework.matrices.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      {as === 'links' && (
        <Select
          label={words.relation}
          value={relation}
          onChange={({ target }) =>
            from({ ...(target.value ? { relation: target.value } : {}), columns: choices.columns })
          }
        >
          <option value="">{words.byEnds}</option>
          {framework.relations.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <Select
        label={words.head}
        value={head}
        onChange={({ target }) => choose({ as, head: Number(target.value) })}
      >
        {[...new Set([...Array(HEADS_MOST + 1).keys(), head])].map((row) => (
          <option key={row} value={row}>
            {words.headRow(row)}
          </option>
        ))}
      </Select>
    </div>
  )
}
