import type { ImportLine } from '@golden-thread/shared/imports'

const number = (count: number): string => count.toLocaleString('en-GB')

/** Every word of taking and leaving what an import would do, line by line. */
export const lineWords = {
  lines: (count: number) => `Line by line (${number(count)})`,
  takeAll: 'Take all',
  leaveAll: 'Leave all',
  line: ({ does, label, column, theirs, yours }: ImportLine) => {
    if (does === 'create') return `New: ${label}`
    if (does === 'delete') return `Delete ${label}: its row is gone`
    const after = yours === '' ? 'emptied' : `“${yours}”`
    return `${label}, ${column}: ${theirs === '' ? after : `“${theirs}” becomes ${after}`}`
  },
  place: ({ row, table }: ImportLine) => (table ? `${table}, row ${row}` : `row ${row}`),
  part: ({ column, row, table }: ImportLine) => `${column}, ${table ? `${table}, ` : ''}row ${row}`,
  more: (count: number) => `${number(count)} more, taken or left as all are.`,
  conflicts: (count: number) => `Changed by others meanwhile (${number(count)})`,
  conflictsHelp: 'Choose whose words stand. Theirs stay where you choose nothing.',
  of: 'What',
  was: 'It was',
  theirs: 'Theirs, in the map',
  yours: 'Yours, in the file',
  nothing: 'Nothing',
} as const
