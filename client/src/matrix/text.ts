import type { CellState } from '@golden-thread/shared/coverage'
import { cellTargetWords } from '../parts/index.ts'
import type { Filter, SortBy } from './arrange/index.ts'

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** Every word that the matrix shows or speaks. */
export const text = {
  chooseMatrix: 'Matrix',
  download: 'Download',
  downloadLabel: (format: string) => `Download this matrix for ${format}`,
  keyTitle: 'Key',
  blank: 'blank',
  band: (count: number) =>
    `Said of a whole kind at once, and not counted as coverage of any cell (${count === 1 ? 'one claim' : `${count} claims`}):`,
  noMatrices: {
    title: 'This framework asks no coverage question',
    body: 'A matrix shows which rows support which columns. Choose a framework with a matrix when you start a map.',
  },
  noRows: (rows: string, columns: string) => ({
    title: 'Nothing to compare yet',
    body: `This matrix needs ${rows.toLowerCase()} as its rows and ${columns.toLowerCase()} as its columns. Add some of each.`,
  }),
  nothingMatches: {
    title: 'Nothing matches',
    body: 'No row or column passes the search and the filter.',
    showAll: 'Show everything',
  },
  readOnly: 'You have a view-only link: look around with the same keys, but cells cannot be changed.',
  readOnlySpoken: 'View only. Ask the owner for an editor link to change cells.',

  search: 'Find in this matrix',
  show: 'Show',
  filters: (rows: string, columns: string): Readonly<Record<Filter, string>> => ({
    all: `All ${rows.toLowerCase()} and ${columns.toLowerCase()}`,
    'column-gaps': `${columns} with no direct support`,
    'column-single': `${columns} with one direct support`,
    'row-gaps': `${rows} that support nothing directly`,
    'row-single': `${rows} with one direct support`,
  }),
  sort: (kinds: string) => `Sort ${kinds.toLowerCase()}`,
  sorts: {
    code: 'By code',
    title: 'By title',
    most: 'Most direct first',
    fewest: 'Fewest direct first',
  } satisfies Record<SortBy, string>,
  group: (rows: string) => `Group ${rows.toLowerCase()}`,
  noGroups: 'No groups',
  withoutGroup: 'In no group',
  allNames: 'Show all names',
  fewerNames: 'Show fewer names',
  groupOf: (label: string, rows: number) => `${label} (${rows})`,
  view: (changed: number) => (changed > 0 ? `Sort and group (${changed})` : 'Sort and group'),
  keys: 'Keys',

  matrixNamed: (title: string) => `Matrix: ${title}`,
  gridLabel: (title: string) => `${title}, coverage matrix`,
  gridHint:
    'Arrow keys move. D direct, I inferred, A assumed, N none, Z not applicable, Delete clears. Enter opens the details of the cell, Shift and F10 a menu.',
  gridHintReadOnly: 'Arrow keys move. Enter opens the details of the cell. View only.',
  corner: (rows: string, columns: string) => `${rows} by ${columns.toLowerCase()}`,
  /** What a count takes in: all of the matrix, also what the search and the filter hide. */
  rowTotal: (hidden: boolean, columns: number, words: string) =>
    hidden ? `Of all ${columns} ${words.toLowerCase()}` : 'In this row',
  columnTotal: (hidden: boolean, rows: number, words: string) =>
    hidden ? `Of all ${rows} ${words.toLowerCase()}` : 'In this column',
  findIn: 'Find in',
  findAxis: (plural: string) => `Among ${plural.toLowerCase()}`,
  direct: (count: number) => `${count} direct`,
  inferred: (count: number) => `${count} inferred`,
  tally: (direct: number, inferred: number, through: number) =>
    `${direct} direct, ${inferred} inferred, ${through} through others`,
  whatIf: 'What if this were dropped?',
  loses: 'Loses last support',
  moved: { added: 'Added', changed: 'Changed', gone: 'Gone' },
  untitled: 'Untitled',
  whoIsHere: (names: string) => `${names} here`,

  key: [
    { state: 'direct', word: 'Direct', meaning: 'a source states the link' },
    { state: 'direct-inferred', word: 'Direct (inferred)', meaning: 'a reader infers or assumes it' },
    { state: 'through', word: 'Through …', meaning: 'reached over another element' },
    { state: 'collective', word: 'Collective claim', meaning: 'said of a whole set, not counted' },
    { state: 'none', word: 'None', meaning: 'looked, none found' },
    { state: 'not-applicable', word: 'Not applicable', meaning: 'the question does not arise' },
    { state: 'not-assessed', word: 'Not assessed', meaning: 'nobody has looked yet' },
  ] satisfies readonly { state: CellState; word: string; meaning: string }[],

  targets: cellTargetWords,
  targetByRelation: (word: string, relation: string) => `${word}, ${relation}`,
  menuFor: (label: string) => `Set ${label}`,
  menuForBlock: (count: number) => `Set ${counted(count, 'cell')}`,
  openDetails: 'Links and evidence',
  openElement: 'Open details',
  showOnCanvas: 'Show on canvas',
  renameItem: 'Rename',
  copyBlock: 'Copy as words',
  fillDown: 'Fill down',
  fillRight: 'Fill right',

  pair: (row: string, column: string) => `${row} to ${column}`,
  didOne: (pair: string, said: string) => `${pair}: ${said}.`,
  didMany: (count: number, said: string | null) =>
    `${counted(count, 'cell')}${said ? `: ${said}` : ' changed'}.`,
  nothingChanged: 'Nothing to change there.',
  tooManyCells: (count: number, most: number) =>
    `${count} cells are selected; at most ${most} can be changed in one step. Select fewer and try again.`,
  copied: (count: number) => `${counted(count, 'cell')} copied as words.`,
  copyFailed: 'The browser did not allow copying. Select the cells and press Ctrl C.',
  pasted: 'pasted',
  filled: 'filled',
  pasteNothing: 'Nothing to paste. Copy words such as Direct, Inferred or None first.',
  pasteUnknown: (words: readonly string[]) =>
    `Left alone: ${words
      .slice(0, 3)
      .map((word) => `“${word.slice(0, 30)}”`)
      .join(
        ', ',
      )}${words.length > 3 ? ' and more' : ''}. Use Direct, Inferred, None, Not applicable or Not assessed.`,
  pasteOutside: (count: number) => `${counted(count, 'pasted cell')} fell outside the matrix.`,
  fillNeedsBlock: 'Select several cells with Shift and the arrow keys first.',

  keysTitle: 'Keys in the matrix',
} as const
