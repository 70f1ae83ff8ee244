import { COMPARISONS } from '@golden-thread/shared/model'
import { fieldsBy } from './fieldOptions.ts'
import { type FormKey, isType, TITLE } from './formKey.ts'

const SEVERITY: FormKey = {
  key: 'severity',
  label: 'What is found is a',
  control: 'choice',
  words: ['gap', 'risk', 'note'],
  isNeeded: true,
}

/** What is asked for of a check, by what it asks. */
export const CHECK_FORM: readonly FormKey[] = [
  {
    key: 'type',
    label: 'What it asks',
    control: 'choice',
    words: [
      'column-covered',
      'column-single-support',
      'row-covers',
      'needs-link',
      'most-links',
      'field-filled',
      'each',
    ],
    isNeeded: true,
  },
  { ...TITLE, when: isType('each') },
  {
    key: 'matrix',
    label: 'Matrix',
    control: 'matrix',
    isNeeded: true,
    when: isType('column-covered', 'column-single-support', 'row-covers'),
  },
  {
    key: 'kind',
    label: 'Kind',
    control: 'kind',
    isNeeded: true,
    when: isType('needs-link', 'most-links', 'field-filled'),
  },
  {
    key: 'relation',
    label: 'Relation',
    control: 'relation',
    isNeeded: true,
    when: isType('needs-link', 'most-links'),
  },
  {
    key: 'end',
    label: 'End of the relation',
    control: 'choice',
    words: ['from', 'to'],
    isNeeded: true,
    when: isType('needs-link', 'most-links'),
  },
  {
    key: 'noun',
    label: 'What is missing, in a word',
    control: 'text',
    isNeeded: true,
    when: isType('needs-link'),
  },
  { key: 'most', label: 'At most', control: 'number', isNeeded: true, when: isType('most-links') },
  {
    key: 'field',
    label: 'Field',
    control: 'field',
    fields: fieldsBy('kind'),
    isNeeded: true,
    when: isType('field-filled'),
  },
  { key: 'of', label: 'For each of', control: 'selector', isNeeded: true, when: isType('each') },
  { key: 'value', label: 'Look at', control: 'operand', isNeeded: true, when: isType('each') },
  {
    key: 'is',
    label: 'It has to be',
    control: 'choice',
    words: COMPARISONS,
    isNeeded: true,
    when: isType('each'),
  },
  {
    key: 'than',
    label: 'Compared with',
    control: 'operand',
    isNeeded: true,
    when: (part) => part.type === 'each' && part.is !== 'filled',
  },
  {
    key: 'tolerance',
    label: 'May be apart by',
    control: 'number',
    when: (part) => part.type === 'each' && part.is !== 'filled',
  },
  {
    key: 'perPeriod',
    label: 'Count the elements by this field',
    control: 'field',
    fields: fieldsBy('of'),
    when: isType('each'),
  },
  {
    key: 'periods',
    label: 'Only these periods',
    control: 'lines',
    help: 'One a line. Empty is all.',
    when: isType('each'),
  },
  {
    key: 'perGroup',
    label: 'Count the elements by what this path leads to',
    control: 'path',
    when: isType('each'),
  },
  {
    key: 'sentence',
    label: 'Sentence of what is found',
    control: 'longtext',
    help: 'With {element}, {value}, {than}, {period} and {group} where they go.',
    isNeeded: true,
    when: isType('each'),
  },
  { key: 'advice', label: 'What to do about it', control: 'text', when: isType('each') },
  SEVERITY,
]
