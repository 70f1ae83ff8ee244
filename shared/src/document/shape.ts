/** Small questions about values that nobody has checked yet. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isText = (value: unknown): value is string => typeof value === 'string'

export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

/** The longest id that is read. Ours have 16 characters; a link's is made of three of them. */
export const ID_CHARS_MAX = 100

/** Ids of elements go into ids of links and keys of cells, so they hold none of the signs that part those. */
export const isElementId = (id: string): boolean =>
  id.length <= ID_CHARS_MAX && /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(id)

/** Ids of kinds, relations, matrices and fields. */
export const isName = (id: unknown): id is string =>
  isText(id) && id.length <= ID_CHARS_MAX && /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(id)
