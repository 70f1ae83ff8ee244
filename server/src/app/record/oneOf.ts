import { RequestRefused } from '../request/index.ts'

/** A word of an address that is one of a few; a slip is told, and not taken for a question that nothing answers. */
export function oneOf<Word extends string>(
  name: string,
  text: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (text === undefined) return undefined
  const found = words.find((word) => word === text)
  if (found === undefined)
    throw new RequestRefused({ code: 'body-invalid', reason: `${name} must be one of: ${words.join(', ')}` })
  return found
}
