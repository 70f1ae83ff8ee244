/**
 * A string without lone surrogates. They cannot be encoded: the author would go on seeing one while everyone else
 * reads "�", and the copies would differ for good.
 */
export const wellFormed = (text: string): string => text.toWellFormed()

/** A deep copy of plain JSON, fit to be encoded: no `undefined`, no lone surrogates, shared with nobody. */
export const jsonCopy = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? wellFormed(part) : part)),
  )
