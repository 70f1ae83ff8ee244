import type { PlannedTables, TablePreview } from '@golden-thread/shared/imports'
import type { StrategyMap } from '@golden-thread/shared/model'
import { Select } from '../ui/index.ts'
import { type ColumnUse, usesFor } from './columnUses.ts'
import styles from './imports.module.css'
import type { PlanSeen } from './planning/index.ts'
import { fatesOf } from './rowFates.ts'
import { importWords as words } from './text.ts'
import type { ImportState } from './useImport.ts'

const ROWS_SHOWN = 6
const COLUMNS_SHOWN = 60

/** The first rows as they will be, and over each column what it is taken as. */
export function FirstRows({
  map,
  state,
  preview,
  planned,
}: {
  map: StrategyMap
  state: ImportState
  preview: TablePreview
  planned: PlanSeen<PlannedTables>
}) {
  const { heads, rows, choices, count } = preview
  const fateOf = fatesOf(planned)
  const uses = usesFor(map.framework, choices)
  const useOf = (head: string): string =>
    Object.entries(choices.columns).find(([, each]) => each === head)?.[0] ?? ''
  const shown = heads.slice(0, COLUMNS_SHOWN)
  const isMarks = (head: string) => choices.as === 'matrix' && useOf(head) === ''
  const choose = (head: string, use: string): void => {
    const others = Object.fromEntries(Object.entries(choices.columns).filter(([, each]) => each !== head))
    // Of two columns of one use the one before is left out, and so is whatever is not taken: nothing is guessed over it.
    const former = use ? others[use] : undefined
    const leave = [
      ...choices.leave.filter((each) => each !== head),
      ...(use ? [] : [head]),
      ...(former ? [former] : []),
    ]
    state.choose({ ...choices, columns: { ...others, ...(use ? { [use]: head } : {}) }, leave })
  }
  return (
    <section className={styles.scroll} aria-label={words.firstRows} tabIndex={-1}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.becomes}</th>
            {shown.map((head) => (
              <th key={head} scope="col">
                <Select
                  label={head}
                  value={useOf(head)}
                  onChange={({ target }) => choose(head, target.value)}
                >
                  <option value="">{isMarks(head) ? words.markColumn : words.out}</option>
                  {withOwn(uses, useOf(head)).map(({ use, label }) => (
                    <option key={use} value={use}>
                      {label}
                    </option>
                  ))}
                </Select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS_SHOWN).map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{fateOf(row)}</td>
              {shown.map((head, at) => (
                <td key={head} className={useOf(head) === '' && !isMarks(head) ? styles.out : undefined}>
                  {String(cells[at] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(count > ROWS_SHOWN || heads.length > COLUMNS_SHOWN) && (
        <p className={styles.tableNote}>
          {words.more(Math.max(0, count - ROWS_SHOWN), heads.length - shown.length)}
        </p>
      )}
    </section>
  )
}

/** What was guessed is offered even where it is not on the list. */
const withOwn = (uses: readonly ColumnUse[], own: string): readonly ColumnUse[] =>
  own === '' || uses.some(({ use }) => use === own) ? uses : [...uses, { use: own, label: own }]
