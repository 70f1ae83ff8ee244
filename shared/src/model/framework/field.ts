import type { FieldId, KindId } from './names.ts'

/**
 * What may stand in a field. Dates, periods and money are kept in the words of the paper ("end of 2006/07", "£32m") and
 * read when they are compared or added up, so that nothing is lost that cannot be read. A series holds a value for each
 * period; a period that is left out is blank, which is not 0.
 */
export type FieldValue = string | number | boolean | Series

export type Series = Readonly<Record<string, number | string>>

export type FieldType =
  | 'text'
  | 'longtext'
  | 'number'
  /** A day, a month or a year: 2005-10-10, 2005-10, 2005. */
  | 'date'
  /** A financial year or a quarter of one: 2006/07, "Q2 2006/07". */
  | 'period'
  | 'choice'
  | 'boolean'
  /** A choice from words that have an order, the least first. */
  | 'scale'
  | 'money'
  /** A number or an amount of money for each of the periods of the field. */
  | 'series'
  /** The id of another element. */
  | 'reference'
  /** A web address. */
  | 'url'
  /** What a claim is tested by: "matrix proposals-outcomes columns", "measure budget-by-year", "check yearly-cap". */
  | 'test'

export const FIELD_TYPES: readonly FieldType[] = [
  'text',
  'longtext',
  'number',
  'date',
  'period',
  'choice',
  'boolean',
  'scale',
  'money',
  'series',
  'reference',
  'url',
  'test',
]

/** What behaviour asks of a field, whatever its name is. */
export type FieldRole =
  | 'status'
  | 'start'
  | 'end'
  | 'duration'
  | 'amount'
  | 'post'
  | 'paragraphs'
  | 'alias'
  | 'target'
  | 'baseline'
  | 'quotation'

export const FIELD_ROLES: readonly FieldRole[] = [
  'status',
  'start',
  'end',
  'duration',
  'amount',
  'post',
  'paragraphs',
  'alias',
  'target',
  'baseline',
  'quotation',
]

/** How a word of a scale is to be taken, apart from its colour. */
export type Tone = 'good' | 'warning' | 'bad' | 'neutral'

export const TONES: readonly Tone[] = ['good', 'warning', 'bad', 'neutral']

/** Who may read a kind, a field or a relation. What says nothing is public. */
export type Publish = 'public' | 'internal'

export interface Field {
  readonly id: FieldId
  readonly label: string
  readonly type: FieldType
  /** The words to choose from, for `choice` and `scale`. */
  readonly values?: readonly string[]
  /** For a scale: the tone of each of its words, in their order. */
  readonly tones?: readonly Tone[]
  readonly help?: string
  readonly role?: FieldRole
  /** What a number is of, or the currency of money, and the factor it is printed in: "£ million". */
  readonly unit?: string
  /** The periods of a series, in their order. */
  readonly periods?: readonly string[]
  /** The kinds that a reference may name. */
  readonly to?: readonly KindId[]
  readonly publish?: Publish
  /** Its value is observed over time: each value has a day, and the latest is the current one. */
  readonly observed?: true
}
