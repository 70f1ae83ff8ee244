/** How one key of a part is asked for. */
export type Control =
  | 'text'
  | 'number'
  | 'check'
  /** One text a line. */
  | 'lines'
  /** One of `words`. */
  | 'choice'
  | 'kinds'
  | 'relations'
  | 'matrix'
  | 'kind'
  | 'relation'
  /** Kinds, with conditions as JSON where there are any. */
  | 'selector'
  /** One path a line, its hops with spaces between. */
  | 'paths'

export interface FormKey {
  readonly key: string
  readonly label: string
  readonly control: Control
  readonly words?: readonly string[]
  readonly help?: string
  readonly isNeeded?: boolean
  /** Only asked for where this holds. */
  readonly when?: (part: PartJson) => boolean
}

export type PartJson = Record<string, unknown>

export const TITLE: FormKey = { key: 'title', label: 'Title', control: 'text', isNeeded: true }

/** Asked for where the part is of one of these types. */
export const isType =
  (...types: readonly string[]) =>
  ({ type }: PartJson): boolean =>
    types.includes(String(type))
