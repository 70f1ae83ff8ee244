import type { Field, Framework } from '@golden-thread/shared/model'

/** How one key of a part is asked for. */
export type Control =
  | 'text'
  | 'longtext'
  | 'number'
  | 'check'
  /** One text a line. */
  | 'lines'
  /** One of `words`. */
  | 'choice'
  /** One of `words`, or an object with one key that names a field. */
  | 'wordOrField'
  | 'kinds'
  | 'relations'
  | 'matrix'
  | 'kind'
  | 'relation'
  /** One of `fields`. */
  | 'field'
  /** Kinds, and what they have to meet. */
  | 'selector'
  | 'conditions'
  | 'path'
  | 'paths'
  | 'operand'
  /** Least and most, or other numbers that belong together. */
  | 'numbers'
  /** Columns of a matrix or a register: a field, or what a path leads to. */
  | 'columns'
  /** What the sign of an amount follows from. */
  | 'sign'
  /** The parts of a report, in their order. */
  | 'sections'

export interface FormKey {
  readonly key: string
  readonly label: string
  readonly control: Control
  readonly words?: readonly string[]
  /** Those of `words` that read otherwise than they are written. */
  readonly say?: Readonly<Record<string, string>>
  readonly help?: string
  readonly isNeeded?: boolean
  /** The fields to choose from. */
  readonly fields?: FieldsOf
  /** For `wordOrField`: the keys that name a field, with the words for them. */
  readonly fieldKeys?: readonly (readonly [key: string, words: string])[]
  /** For `numbers`: where each lies, with its label. */
  readonly numbers?: readonly (readonly [at: readonly string[], label: string])[]
  /** For what begins at the elements of a selector: the key of that. */
  readonly from?: string
  /** For `columns`: a column of a field says its own name. */
  readonly namesFields?: boolean
  /** Only asked for where this holds. */
  readonly when?: (part: PartJson) => boolean
}

export type PartJson = Record<string, unknown>

/** The fields to choose from, of a part as it is being written. */
export type FieldsOf = (part: PartJson, framework: Framework) => readonly Field[]

export const TITLE: FormKey = { key: 'title', label: 'Title', control: 'text', isNeeded: true }

/** Asked for where the part is of one of these types. */
export const isType =
  (...types: readonly string[]) =>
  ({ type }: PartJson): boolean =>
    types.includes(String(type))
