import { cellText, columnGroups, type Table, type TableCell } from '@golden-thread/shared/paper'

const wordsOf = (cell: TableCell | undefined): string =>
  cell?.type === 'number' ? `${cell.value}` : cellText(cell)

/** A table of a paper; a wide one as several, with the heads of its rows in each. */
export function PrintedTable({ table }: { table: Table }) {
  return columnGroups(table).map((part) => (
    <table key={part.id}>
      <caption>{part.caption}</caption>
      <thead>
        <tr>
          {part.columns.map(({ id, heading }) => (
            <th key={id} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.rows.map((row) => {
          const cells = part.columns.map((column, at) => ({ column, words: wordsOf(row[at]) }))
          return (
            <tr key={cells.map(({ words }) => words).join('|')}>
              {cells.map(({ column, words }) =>
                column.role === 'row-header' ? (
                  <th key={column.id} scope="row">
                    {words}
                  </th>
                ) : (
                  <td key={column.id}>{words}</td>
                ),
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  ))
}
