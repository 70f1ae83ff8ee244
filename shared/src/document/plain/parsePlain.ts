/** A number that is too great to be one: JSON may write it, and no program can keep it. */
const TOO_GREAT = /[\d.]e\+?\d{3}/i

/**
 * A map as JSON text. A number that is too great to be kept as one is kept in the words of the file, where it is told like
 * any other words that are no number; reading it as infinite would lose what was written.
 */
export function parsePlain(text: string): unknown {
  if (!TOO_GREAT.test(text)) return JSON.parse(text)
  return JSON.parse(text, ((_key: string, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' && !Number.isFinite(value) ? (context?.source ?? value) : value) as Reviver)
}

type Reviver = Parameters<typeof JSON.parse>[1]
