import { BASES } from '@golden-thread/shared/model'
import { fieldsBy, fieldsOfMarks } from './fieldOptions.ts'
import { type FormKey, TITLE } from './formKey.ts'

/** What is asked for of a matrix. */
export const MATRIX_FORM: readonly FormKey[] = [
  TITLE,
  { key: 'rows', label: 'Rows', control: 'selector', isNeeded: true },
  { key: 'columns', label: 'Columns', control: 'selector', isNeeded: true },
  { key: 'direct', label: 'A link of these makes a mark', control: 'relations' },
  {
    key: 'indirect',
    label: 'Paths that count as support through something',
    control: 'paths',
    from: 'rows',
  },
  { key: 'indirectBasis', label: 'Paths rest at least on', control: 'choice', words: BASES },
  {
    key: 'verb',
    label: 'Verb of its sentence',
    control: 'text',
    help: '“supported” in “each outcome is directly supported by …”',
    isNeeded: true,
  },
  { key: 'closed', label: 'No link means none', control: 'check' },
  {
    key: 'expects',
    label: 'How many links there are to be',
    help: 'Empty is no matter how many. What is not as expected is a finding.',
    control: 'numbers',
    numbers: [
      [['row', 'least'], 'At least, in a row'],
      [['row', 'most'], 'At most, in a row'],
      [['column', 'least'], 'At least, in a column'],
      [['column', 'most'], 'At most, in a column'],
    ],
  },
  {
    key: 'show',
    label: 'Cells show',
    control: 'wordOrField',
    words: ['word', 'count', 'initials'],
    say: {
      word: 'the word of their state',
      count: 'how many links and paths',
      initials: 'the initials of who leads the row',
    },
    fieldKeys: [
      ['field', 'a field of the link'],
      ['sum', 'what a field of the links adds up to'],
    ],
    fields: fieldsOfMarks,
  },
  {
    key: 'extra',
    label: 'Columns before the cells',
    help: 'They say more of each row.',
    control: 'columns',
    from: 'rows',
  },
  {
    key: 'order',
    label: 'In the order of',
    control: 'wordOrField',
    words: ['code', 'paper'],
    say: { code: 'their codes', paper: 'the paper' },
    fieldKeys: [['field', 'a field']],
    fields: fieldsBy('rows', 'columns'),
  },
  { key: 'rowGroups', label: 'Path from a row to its group', control: 'path', from: 'rows' },
  { key: 'columnGroups', label: 'Path from a column to its group', control: 'path', from: 'columns' },
]
