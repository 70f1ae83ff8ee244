import type { RegisterCell } from '@golden-thread/shared/queries'
import styles from './RegisterGrid.module.css'
import { text } from './text.ts'
import type { RegisterLook } from './useRegister.ts'

const SORTS = { 1: 'ascending', '-1': 'descending' } as const
const SIGNS = { 1: '▲', '-1': '▼' } as const

/** The headings; each sorts by its column. */
export function HeadRow({
  columns,
  sort,
  active,
  onSort,
}: {
  columns: readonly RegisterCell[]
  sort: RegisterLook['sort']
  /** The heading that one is at, or null. */
  active: number | null
  onSort: (sort: RegisterLook['sort']) => void
}) {
  return (
    <thead>
      <tr aria-rowindex={1} data-line={-1}>
        <th
          scope="col"
          className={styles.number}
          aria-colindex={1}
          data-column={-1}
          tabIndex={active === -1 ? 0 : -1}
        >
          {text.rowNumber}
        </th>
        {columns.map((column, at) => {
          const direction = sort?.key === column.key ? sort.direction : null
          return (
            <th
              key={column.key}
              scope="col"
              className={column.type === 'code' ? styles.code : undefined}
              aria-colindex={at + 2}
              aria-sort={direction ? SORTS[direction] : 'none'}
              data-column={at}
              tabIndex={active === at ? 0 : -1}
            >
              <button
                type="button"
                className={styles.sort}
                tabIndex={-1}
                title={text.sort(column.label)}
                onClick={() => onSort(nextSort(sort, column.key))}
              >
                {column.label}
                {direction && <span aria-hidden="true"> {SIGNS[direction]}</span>}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** Up, down, and back to the order of the codes. */
export function nextSort(sort: RegisterLook['sort'], key: string): RegisterLook['sort'] {
  if (sort?.key !== key) return { key, direction: 1 }
  return sort.direction === 1 ? { key, direction: -1 } : null
}
