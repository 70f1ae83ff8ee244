import { planWords } from '../frame/index.ts'

/** Every word of bringing in the text of a paper. */
export const paperWords = {
  title: 'Bring in the text of a paper',
  help: 'Say of its parts what they are. Nothing is changed until you have looked at what would happen.',
  door: 'Text of a paper…',
  doorHelp: 'A report with numbered paragraphs, lists and tables: pasted, a Word file (.docx) or a web page.',
  paste: 'Paste the text here',
  pasteHelp: 'With its paragraph numbers, as they stand in the paper.',
  read: 'Read the text',
  choose: 'Choose a Word file or a page…',
  reading: 'The paper is being read…',
  pasted: 'Pasted paper',
  tooLarge: 'This file is too large to be read. Paste the text of the paper instead.',
  other: 'Another text…',
  source: 'The paper is called',
  sourceHelp: 'What evidence names as its source; its text stays with the map under that name.',
  framework: 'The map is a',
  parts: 'The parts of the paper',
  is: (form: 'paragraph' | 'list' | 'table' | 'heading', paragraph: string) =>
    form === 'list' || form === 'table'
      ? `The ${form} of paragraph ${paragraph} is`
      : `Paragraph ${paragraph} is`,
  part: (paragraph: string) => `¶ ${paragraph}`,
  more: (count: number) => `and ${count.toLocaleString('en-GB')} more.`,
  none: 'Nothing said yet',
  nothing: 'Read: nothing to take',
  proposed: (what: string) => `Proposed: ${what}`,
  one: (kind: string) => `One element: ${kind}`,
  leads: (plural: string) => `${plural}, and who leads each`,
  claims: 'Claims of all',
  several: 'several things',
  brings: (count: number) => `What it brings (${count.toLocaleString('en-GB')})`,
  element: (kind: string, name: string, title: string) => `${kind} ${name}: ${title}`,
  happens: 'What would happen',
  counts: (created: number, changed: number, refused: number, unassigned: number) =>
    `${created} new, ${changed} changed; ${refused} refused; ${unassigned} ${unassigned === 1 ? 'part' : 'parts'} not assigned.`,
  refused: (count: number) => `Refused (${count})`,
  repaired: (count: number) => `Put right or told (${count})`,
  unassigned: (count: number) => `Not assigned (${count})`,
  unassignedHelp: 'Of these parts nothing is taken, and nobody has said that nothing is to be.',
  line: (row: number) => `Line ${row}`,
  cancel: 'Cancel',
  bringing: planWords.bringing,
  bring: (count: number) =>
    count === 0 ? 'Nothing to bring in' : `Bring in ${count.toLocaleString('en-GB')}`,
  make: 'Make the map',
  done: (created: number, changed: number) => `Brought in: ${created} new, ${changed} changed.`,
  notDone: 'Nothing was brought in',
} as const
