/**
 * Text as a paper may print it: one line, no control characters (Word calls a file with one in it damaged), no halves
 * of characters, and none of the marks that turn the direction of what follows them around.
 */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u0085\u2028\u2029]/gu, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD-\uFFFF]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/**
 * A value with every text in it clean, however deep; a paper does this to its map once, before it reads anything, so that
 * no part of a paper has to think of it. Ids and codes have nothing in them that would change.
 */
export function cleaned<T>(value: T): T
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanLine(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (value instanceof Map) return new Map(Array.from(value, ([key, held]) => [key, cleaned(held)]))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, cleaned(held)]))
  return value
}

/** At most `most` characters, cut between words where there are words, with an ellipsis to say so. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text)
  if (characters.length <= most) return text
  const cut = characters.slice(0, most - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/u, '')}…`
}
