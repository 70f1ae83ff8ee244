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
    label: 'Field, by its id',
    control: 'text',
    isNeeded: true,
    when: isType('field-filled'),
  },
  { key: 'of', label: 'For each of', control: 'selector', isNeeded: true, when: isType('each') },
  {
    key: 'sentence',
    label: 'Sentence',
    control: 'text',
    help: 'With {element}, {value}, {than}, {period} and {group} where they go.',
    isNeeded: true,
    when: isType('each'),
  },
  SEVERITY,
]
