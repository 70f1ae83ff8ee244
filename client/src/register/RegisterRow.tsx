import type { RegisterCell } from '@golden-thread/shared/queries'
import { memo } from 'react'
import { usePeersAt, useWorkspace } from '../workspace/index.ts'
import { CellEditor, type Written } from './CellEditor.tsx'
import { mayWrite } from './edits.ts'
import styles from './RegisterGrid.module.css'
import { text } from './text.ts'
import type { RegisterRow as Row } from './useRegister.ts'
import type { Writing } from './useWriting.ts'

interface RegisterRowProps {
  readonly row: Row
  /** Where the row stands now, from 0. */
  readonly line: number
  readonly columns: readonly RegisterCell[]
  readonly activeColumn: number | null
  /** What of this row is in the selected block; null when nothing is, or the block is one cell. */
  readonly blockLeft: number | null
  readonly blockRight: number | null
  readonly writing: Writing | null
  readonly onWritten: (id: string, written: Written) => boolean
  readonly onLeft: () => void
}

/** One element: its number, which leads to its details, and a cell for each column. */
export const RegisterRow = memo(function RegisterRow({
  row,
  line,
  columns,
  activeColumn,
  blockLeft,
  blockRight,
  writing,
  onWritten,
  onLeft,
}: RegisterRowProps) {
  const workspace = useWorkspace()
  const { element, words } = row
  const peers = usePeersAt(element.id)
  const inBlock = (column: number): boolean =>
    blockLeft !== null && blockRight !== null && column >= blockLeft && column <= blockRight
  const label = [element.code, element.title].filter(Boolean).join(' ')
  return (
    <tr aria-rowindex={line + 2} data-line={line}>
      <th
        scope="row"
        className={styles.number}
        aria-colindex={1}
        aria-label={text.rowHead(line + 1, label)}
        data-column={-1}
        tabIndex={activeColumn === -1 ? 0 : -1}
        style={peers[0] && { boxShadow: `inset 3px 0 0 ${peers[0].person.colour}` }}
        title={peers[0]?.person.name}
        onDoubleClick={() => workspace.openDetails({ element: element.id, part: 'code' })}
      >
        {line + 1}
      </th>
      {columns.map((column, at) => {
        const isWriting = writing?.at.column === at && mayWrite(column.type)
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a table that is a grid this is a gridcell
          <td
            key={column.key}
            className={classOf(column)}
            aria-colindex={at + 2}
            aria-selected={inBlock(at) || undefined}
            aria-readonly={mayWrite(column.type) ? undefined : true}
            data-column={at}
            tabIndex={activeColumn === at ? 0 : -1}
          >
            {isWriting ? (
              <CellEditor
                element={element}
                column={column}
                label={text.edit(column.label, label)}
                now={words[at] ?? ''}
                {...(writing.text === undefined ? {} : { typed: writing.text })}
                onWritten={(written) => onWritten(element.id, written)}
                onLeft={onLeft}
              />
            ) : (
              <span className={styles.words} dir="auto">
                {words[at]}
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
})

function classOf(column: RegisterCell): string | undefined {
  if (column.type === 'code') return styles.code
  if (column.type === 'title') return styles.titleCell
  const isNumber =
    column.type === 'period' ||
    (column.type === 'field' && (column.like.type === 'number' || column.like.type === 'money'))
  return isNumber ? styles.figure : undefined
}
