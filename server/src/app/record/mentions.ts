import type { Mention } from '@golden-thread/shared/protocol'

export interface Mentioned {
  readonly mentions: readonly Mention[]
  /** Names after an @ that nobody has. */
  readonly unknown: readonly string[]
}

/** An @ that begins a word: not the one in the middle of a mail address. */
const MARK = /(?<![\p{L}\p{N}._%+-])@(?=\p{L})/gu

/** Who is named in a text as `@Anna Ash`, among the people who could be: of several names that fit, the longest. */
export function mentionsIn(text: string, people: readonly Mention[]): Mentioned {
  const mentions = new Map<string, Mention>()
  const unknown = new Set<string>()
  for (const { index } of text.matchAll(MARK)) {
    const rest = text.slice(index + 1)
    const fitting = people.filter(({ name }) => beginsWith(rest, name))
    const longest = Math.max(...fitting.map(({ name }) => name.length))
    for (const one of fitting) if (one.name.length === longest) mentions.set(one.person, one)
    if (fitting.length === 0) unknown.add(/^[\p{L}\p{M}\p{N}'’-]+/u.exec(rest)?.[0] ?? '')
  }
  return { mentions: [...mentions.values()], unknown: [...unknown] }
}

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en-GB')

/** The name ends where its word does: `@Ann` is not Anna. */
const beginsWith = (text: string, name: string): boolean =>
  fold(text.slice(0, name.length)) === fold(name) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(name.length))
