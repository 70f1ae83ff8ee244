import type { Framework, Kind } from '../../model/index.ts'

/** How a text names a kind: in the plural, and in the singular. */
export interface KindWords {
  readonly kind: Kind
  readonly plural: RegExp
  readonly singular: RegExp
}

export const kindWords = ({ kinds }: Framework): readonly KindWords[] =>
  kinds.map((kind) => ({ kind, plural: wordOf(kind.plural), singular: wordOf(kind.label) }))

const wordOf = (words: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${words.trim().replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`,
    'giu',
  )

/** The kind that a text names last, in the plural: "seven priorities will enable four outcomes" leads up to outcomes. */
export function lastNamed(
  text: string,
  words: readonly KindWords[],
  form: 'plural' | 'singular' = 'plural',
): Kind | undefined {
  let best: { readonly kind: Kind; readonly end: number } | undefined
  for (const each of words) {
    const last = [...text.matchAll(each[form])].at(-1)
    if (!last) continue
    const end = last.index + last[0].length
    if (!best || end > best.end) best = { kind: each.kind, end }
  }
  return best?.kind
}
