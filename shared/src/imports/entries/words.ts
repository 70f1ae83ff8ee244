import { withArticle } from '../../model/index.ts'

/** What an import says of a row, one sentence each, with what the row needs. */
export const importText = {
  step: (source: string) => `Import ${source}`,
  titleMissing: 'This row has no title. Give it one, or say which column the titles are in.',
  kindUnknown: (word: string) =>
    `The framework has no kind "${word}". Write one that it has, or choose one kind for all rows.`,
  codeOfOther: (code: string, label: string, kind: string) =>
    `${code} is the code of ${withArticle(kind.toLowerCase())} here: ${label}. Correct the code, or import the row as ${withArticle(kind.toLowerCase())}.`,
  codeTwice: (code: string, row: number) =>
    `${code} stands in row ${row} already, with another title. Give one of the two another code.`,
  several: (name: string, labels: readonly string[]) =>
    `"${name}" could be ${inWords(labels)}. Write the code of the one that is meant.`,
  saidTwice: (head: string, row: number) =>
    `Row ${row} is of the same element and says something else under ${head}. Correct one of the two.`,
  sameRow: (row: number) => `This row is of the same element as row ${row}, so nothing was made twice.`,
  sameLink: (row: number) => `This row is of the same link as row ${row}, so nothing was made twice.`,
  otherCode: (label: string, code: string) =>
    `${label} was found by its name; its code stays as it is in the map, and is ${code} in this row.`,
  endUnknown: (name: string) =>
    `There is no element "${name}" in the map or in this import. Correct the name, or import it first.`,
  endRefused: (name: string, row: number) =>
    `"${name}" was refused in row ${row}. Put that row right first; then this link can be made.`,
  endLeft: (name: string, row: number) =>
    `"${name}" was left out in row ${row}. Take that row as well; then this link can be made.`,
  endEmpty: (which: string) => `This row does not say what it is ${which}. Fill that cell in.`,
  relationUnknown: (word: string) =>
    `The framework has no relation "${word}". Write one that it has, or choose one relation for all rows.`,
  relationMissing: 'This row does not say how the two are related. Choose a relation.',
  nobodyLeads: (plural: string) =>
    `In this framework nobody leads ${plural.toLowerCase()}. Take the column as something else, or leave it out.`,
  basisUnknown: (word: string) => `"${word}" is no basis. Write stated, inferred or assumed.`,
  value: (value: string, expected: string) => `"${value}" cannot stand here: this column takes ${expected}.`,
  markUnknown: (mark: string) =>
    `Nobody has said what "${mark}" means. Choose a basis for it, or that it means nothing.`,
  dateMissing: 'This row does not say for which date it holds. Fill that cell in.',
  fieldUnknown: (word: string) => `"${word}" is no field that is observed. Write one that the framework has.`,
  observedOtherwise: (value: string, asAt: string) =>
    `The map says ${value} as at ${asAt}. Correct the row, or the observation in the map.`,
  linkedThere: (row: string, column: string) =>
    `${row} and ${column} are linked in the map. Delete that link there if there is none.`,
  rowHidden: 'This row is hidden in the sheet. Say that hidden rows are taken, or leave it out.',
  headAgain: 'The heads stand here again, as at the top of a page; the row was left out.',
  pageLine: 'The number of a page stands here; the row was left out.',
  merged: (heads: readonly string[]) =>
    `${heads.join(' and ')} ${heads.length === 1 ? 'is' : 'are'} merged with the row above, and ${heads.length === 1 ? 'was' : 'were'} taken from there.`,
  columnTwice: (head: string) =>
    `"${head}" came out twice with the same in every row, as a merged column does; it was taken once.`,
  repairs: {
    spaces: 'Spaces that do not break, or signs that show nothing, became plain spaces.',
    encoding: 'Letters that were read in the wrong encoding were put right.',
    lost: 'A letter was lost before this came here, and stands as \ufffd. Save the file as UTF-8, and bring it in again.',
    doubled: 'A cell had its words twice, as a merged cell does; they were taken once.',
  },
  asDate: (head: string, number: number, day: string) =>
    `${head} has the number ${number}, which is how Excel keeps ${day}; the date was taken.`,
  splitCode: (code: string) => `${code} was taken from before the title as the code.`,
  joined: (codes: readonly string[]) =>
    `This row holds ${codes.join(' and ')} in one cell; each was taken as a row of its own.`,
  total: 'This row is a total. Its figures add up, and it was not taken as an element.',
  totalPlain: 'This row is a total, and was not taken as an element.',
  totalWrong: (said: string, sum: string) =>
    `This total says ${said}, and the rows above it come to ${sum}. Correct the total, or the rows.`,
  changedMeanwhile: (part: string, was: string, ours: string, theirs: string) =>
    `${part} was "${was}", is "${ours}" in the map by now, and "${theirs}" in this row. The map stays as it is, unless you say that the rows go first.`,
  goneMeanwhile: (label: string) =>
    `${label} was deleted in the map meanwhile. Restore it there, or take the row out.`,
  rowGone: (label: string) =>
    `${label} was in this sheet and is not any more. It stays in the map; delete it there if it is to go.`,
  titleEmptied: (label: string) =>
    `The title of ${label} was emptied. It stays as it is in the map: write a title, or delete it there if it is to go.`,
  linkEmptied: (head: string) =>
    `${head} was emptied in this row. The link stays as it is in the map: fill the cell in, or delete the link there if it is to go.`,
  columnFixed: (head: string, was: string, now: string) =>
    `${head} said "${was}" when this file was written, and "${now}" now. Nothing is taken from that column: change it in the map.`,
  columnGone: (head: string) => `The column ${head} is not there any more; nothing of it was emptied.`,
  columnStrange: (head: string) =>
    `This file was not written with a column "${head}", and no field is called so: nothing was taken from it. Call it as a field is called.`,
  columnLeft: (head: string) => `Nothing was taken from the column "${head}".`,
  columnsHidden: (heads: readonly string[]) =>
    `${heads.join(', ')} ${heads.length === 1 ? 'is' : 'are'} hidden in the sheet, and ${heads.length === 1 ? 'was' : 'were'} taken. Leave ${heads.length === 1 ? 'it' : 'them'} out if nobody is to see ${heads.length === 1 ? 'it' : 'them'}.`,
  columnsUnused: (heads: readonly string[]) =>
    `Nothing was taken from ${heads.length === 1 ? 'the column' : 'the columns'} ${heads.join(', ').replace(/\.$/, '')}. Say what ${heads.length === 1 ? 'it is' : 'they are'}, or that ${heads.length === 1 ? 'it is' : 'they are'} left out.`,
  rowsLost: (count: number) =>
    `${count} ${count === 1 ? 'row is' : 'rows are'} not in this file any more, and which cannot be told. They stay in the map.`,
  baseLost: 'What this row said when it was written was written over; it was taken as a row like any other.',
  rewritten: (heads: readonly string[]) =>
    `${heads.join(', ')} stand${heads.length === 1 ? 's' : ''} as a spreadsheet writes what was there, and was taken as not edited. If it is an edit, make it in the map.`,
  noMark: (row: string) => `No cell of ${row} has a mark.`,
  nothingMore: (most: number) =>
    `An import makes at most ${most.toLocaleString('en-GB')} changes. Import the rows from here on by themselves.`,
} as const

/** "A", "A or B", "A, B or C"; of many the first few. */
function inWords(words: readonly string[]): string {
  const few = words.length > 4 ? [...words.slice(0, 3), `one of ${words.length - 3} more`] : words
  return [few.slice(0, -1).join(', '), ...few.slice(-1)].filter(Boolean).join(' or ')
}
