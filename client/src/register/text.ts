import { withArticle } from '@golden-thread/shared/model'

/** Every word that the registers show or speak. */
export const text = {
  screen: (title: string) => `Register: ${title}`,
  choose: 'Register',
  ofFramework: 'Registers of the framework',
  kinds: 'Every kind',
  several: (title: string) => `Several: ${title}`,
  moreKinds: 'Kinds…',
  kindsHelp: 'Rows of these kinds, in one table:',
  filter: 'Show rows with',
  inColumn: 'In',
  anyColumn: 'any column',
  shown: (shown: number, all: number) =>
    shown === all ? `${all} ${all === 1 ? 'row' : 'rows'}` : `${shown} of ${all} rows`,
  downloads: 'Take this register away',
  download: (label: string) => `Download this register as ${label}`,
  readOnly: 'You can read this register, not change it.',
  readOnlySpoken: 'View only: nothing was changed.',
  grid: (title: string) => `${title}, table`,
  hint: 'Arrow keys move, Enter or typing writes in a cell, Escape leaves it as it was, Delete empties. Enter on a heading sorts; on the number of a row it shows the details. Copy and paste work with spreadsheets.',
  hintReadOnly: 'Arrow keys move. Enter on a heading sorts; on the number of a row it shows the details.',
  rowNumber: 'No.',
  rowHead: (number: number, label: string) => `${number}, ${label || 'Untitled'}, Enter shows the details`,
  blank: 'Blank',
  untitled: 'Untitled',
  add: (kind: string) => `Add ${/^[aeiou]/i.test(kind) ? 'an' : 'a'} ${kind.toLowerCase()}`,
  added: (kind: string) => `Added ${withArticle(kind.toLowerCase())}. Type its title.`,
  sorted: (column: string, how: 'ascending' | 'descending' | 'none') =>
    how === 'none' ? 'Sorted by code.' : `Sorted by ${column}, ${how}.`,
  copied: (cells: number) => (cells === 1 ? 'Copied one cell.' : `Copied ${cells} cells.`),
  pasted: (cells: number, rows: number) =>
    rows === 0
      ? `Pasted ${cells} ${cells === 1 ? 'cell' : 'cells'}.`
      : `Pasted ${cells} cells and added ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
  pasteOutside: (cells: number) =>
    `${cells} ${cells === 1 ? 'cell lies' : 'cells lie'} beyond the last column, so nothing was pasted. Paste further left, or fewer columns.`,
  pasteRows: (rows: number) =>
    `${rows} ${rows === 1 ? 'row lies' : 'rows lie'} beyond the last one, and this register has several kinds, so nothing was pasted. Show one kind and paste again.`,
  pasteMuch: (cells: number, most: number) =>
    `${cells} cells are more than can be pasted at once. Paste at most ${most}.`,
  pasteNothing: 'There are no words to paste.',
  nothingChanged: 'Nothing changed: that is there already.',
  unread: (told: string, count: number) =>
    `${count === 1 ? 'One cell is' : `${count} cells are`} kept as written, and cannot be read as what is asked for there: ${told}.`,
  unreadOne: (row: string, column: string, expected: string) =>
    `${row}, ${column}, which asks for ${expected}`,
  emptied: (cells: number) => `Emptied ${cells} ${cells === 1 ? 'cell' : 'cells'}.`,
  edit: (column: string, row: string) => `${column} of ${row || 'Untitled'}`,
  notChosen: 'Not chosen',
  yes: 'Yes',
  no: 'No',
  followed: 'This cell follows from the rest of the map. Change it there.',
  sort: (column: string) => `${column}, sort`,
  none: {
    title: 'There is no such register',
    body: 'The framework of this map has no register and no kind of that name. Choose another.',
    choose: 'Show the first register',
  },
  empty: (plural: string) => ({
    title: `No ${plural.toLowerCase()} yet`,
    body: 'Add the first, or paste rows from a spreadsheet: select the line at the foot of the table and press Ctrl+V.',
    viewer: 'When somebody who may edit adds some, they are listed here.',
  }),
  nothing: {
    title: 'No row has these words',
    body: 'The filter above leaves nothing to show.',
    showAll: 'Show all rows',
  },
} as const
