import { cellText, columnGroups, type Table, type TableColumn } from '@golden-thread/shared/paper'
import { printWords } from './text.ts'

/** A table of a paper; a wide one as several, with the heads of its rows in each. */
export function PrintedTable({ table }: { table: Table }) {
  return columnGroups(table).map((part) => (
    <table key={part.id}>
      <caption>{part.caption}</caption>
      <thead>
        <GroupHeads columns={part.columns} />
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
          const cells = part.columns.map((column, at) => ({ column, words: cellText(row[at]) }))
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

/** The heads of groups of columns, each over its columns; what stands in no group has an empty cell above it. */
function GroupHeads({ columns }: { columns: readonly TableColumn[] }) {
  if (!columns.some(({ group }) => group !== undefined)) return null
  const runs: { readonly id: string; readonly group: string | undefined; readonly count: number }[] = []
  for (const { id, group } of columns) {
    const last = runs.at(-1)
    if (last && last.group === group) runs[runs.length - 1] = { ...last, count: last.count + 1 }
    else runs.push({ id, group, count: 1 })
  }
  return (
    <tr>
      {runs.map(({ id, group, count }) =>
        group === undefined ? (
          <td key={id} colSpan={count} />
        ) : (
          <th key={id} scope="colgroup" colSpan={count}>
            {group || printWords.withoutGroup}
          </th>
        ),
      )}
    </tr>
  )
}
