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
  help: 'The numbered paragraphs that describe it, such as "21" or "20 and 30".',
}

export const POST: Field = { id: 'post', label: 'Post', type: 'text' }

export const DUE: Field = { id: 'due', label: 'Due', type: 'date', help: 'When it is to be done.' }
