/** Every word of what is asked about a pasted table. */
export const pasteText = {
  title: 'What was pasted?',
  help: (rows: number) =>
    `${rows === 1 ? 'One row' : `${rows} rows`}. Say what the rows and columns are; nothing is added before you do.`,
  kind: 'Each row is one',
  headed: 'The first row names the columns',
  column: (head: string, number: number) => head || `Column ${number}`,
  uses: { title: 'Title', code: 'Code', lead: 'Lead', out: 'Leave out' },
  more: (rows: number) => (rows === 1 ? 'and one more row' : `and ${rows} more rows`),
  untaken: (count: number) =>
    count === 1
      ? 'One value does not fit its field and is left out:'
      : `${count} values do not fit their fields and are left out:`,
  cell: (row: number, field: string, value: string) => `row ${row}, ${field}: “${value}”`,
  add: (count: number, kind: string) => `Add ${count} ${kind.toLowerCase()}`,
} as const
