import type { Field } from '../../model/index.ts'

export const SUMMARY: Field = {
  id: 'summary',
  label: 'Summary',
  type: 'longtext',
  help: 'What it is, in two or three sentences.',
}

/** The table of a paper prints this field beside the row, so that a reader can look the row up. */
export const PARAGRAPHS: Field = {
  id: 'paragraphs',
  label: 'Described in',
  type: 'text',
  role: 'paragraphs',
  help: 'The numbered paragraphs that describe it, such as "21" or "20 and 30".',
}

export const POST: Field = { id: 'post', label: 'Post', type: 'text', role: 'post' }

export const DUE: Field = {
  id: 'due',
  label: 'Due',
  type: 'date',
  role: 'end',
  help: 'When it is to be done.',
}

/** Whether a document that a paper names can be read where the paper was read. */
export const AVAILABILITY: Field = {
  id: 'availability',
  label: 'Can be read',
  type: 'choice',
  values: [
    'In the archived page',
    'Missing from the archived page',
    'Named, not attached',
    'Still to be written',
  ],
}

/** What a claim of a paper is tested by. */
export const TEST: Field = {
  id: 'test',
  label: 'Tested by',
  type: 'test',
  help: 'Such as "matrix proposals-outcomes columns", "measure budget-by-year" or "check yearly-cap".',
}

export const QUOTATION: Field = {
  id: 'quotation',
  label: 'In the words of the paper',
  type: 'longtext',
  role: 'quotation',
}
