import { inlineText, type Table, type TableCell } from '@golden-thread/shared/paper'
import { figureText } from '@golden-thread/shared/queries'
import { useId } from 'react'
import frame from '../ui/Frame.module.css'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Money.module.css'
import { text } from './text.ts'

/** A table of a paper on the screen: each line leads to its details, and a word says what a shade only underlines. */
export function MoneyTable({ table: { caption, columns, rows, empty } }: { table: Table }) {
  const id = useId()
  if (rows.length === 0) return <p className={frame.quiet}>{empty}</p>
  return (
    // A table that is wider than the screen is scrolled, with the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
    <section className={styles.scroller} aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id: column, heading, type }) => (
              <th key={column} scope="col" className={type === 'number' ? styles.number : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // A total has a row for each period, and rows hold no state.
            <tr key={line}>
              {columns.map((column, at) => (
                <Cell
                  key={column.id}
                  cell={row[at]}
                  isHead={column.role === 'row-header'}
                  isNumber={column.type === 'number'}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({
  cell,
  isHead,
  isNumber,
}: {
  cell: TableCell | undefined
  isHead: boolean
  isNumber: boolean
}) {
  const workspace = useWorkspace()
  if (!cell) return <td />
  if (cell.type === 'number') return <td className={styles.number}>{figureText(cell.value)}</td>
  const content = cell.content.map((inline) =>
    inline.type === 'element' ? (
      <button
        key={inline.element}
        type="button"
        className={styles.way}
        aria-label={text.show(inline.text)}
        dir="auto"
        onClick={() => workspace.reveal({ element: inline.element })}
      >
        {inline.text}
      </button>
    ) : (
      inlineText(inline)
    ),
  )
  if (isHead) return <th scope="row">{content}</th>
  return (
    <td className={isNumber ? styles.number : undefined} data-tone={cell.tone}>
      {content}
    </td>
  )
}
