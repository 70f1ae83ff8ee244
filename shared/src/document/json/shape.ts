/** Small questions about values that nobody has checked yet. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isText = (value: unknown): value is string => typeof value === 'string'

export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

/** The longest name of a kind, relation, matrix or field, and the longest id of a piece of evidence. */
export const NAME_CHARS_MAX = 100

/** Ids of kinds, relations, matrices and fields. */
export const isName = (id: unknown): id is string =>
  isText(id) && id.length <= NAME_CHARS_MAX && /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(id)
