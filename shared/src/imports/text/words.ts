import { oneLine } from './piece.ts'

/** Where a sentence may seem to end and does not. */
const ABBREVIATION = /\b(?:e\.g|i\.e|cf|no|nos|para|paras|fig|mr|mrs|ms|dr|st|vs|approx|inc|ltd|app)\.$/i

/** The sentences of a text, in its own words. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let held = ''
  for (const part of text.split(/(?<=[.?!]["'’”)\]]?)\s+(?=["'‘“([]?[\p{Lu}\d])/u)) {
    held = held === '' ? part : `${held} ${part}`
    if (ABBREVIATION.test(held)) continue
    sentences.push(held)
    held = ''
  }
  return (held === '' ? sentences : [...sentences, held]).map(oneLine).filter(Boolean)
}

/** An item without the sign that ends it in a list: "…; and" is "…". */
export const itemTitle = (text: string): string =>
  text
    .trim()
    .replace(/[\s;,]+(?:and|or)?[\s;,.:]*$/iu, (end) => (/\w/.test(end) && !/[;,]/.test(end) ? end : ''))
    .replace(/[\s;,.:]+$/u, '')

/** What leads up to a list as the name of something: "Flexible deployment strand – comprising:". */
export const leadTitle = (text: string): string =>
  itemTitle(
    text.replace(/\s+[–—-]\s*(?:comprising|including|which (?:comprises|includes)|these are)\s*:?$/i, ''),
  )

const DASH = /\s+[–—-]\s+/gu

/** "Proposal – Name" as its two parts, at its last dash; undefined where what follows is nobody's name. */
export function splitLead(
  text: string,
):
  | { readonly title: string; readonly who: string; readonly name: string; readonly post: string }
  | undefined {
  const last = [...text.matchAll(DASH)].at(-1)
  if (!last) return undefined
  const title = text.slice(0, last.index).trim()
  const who = itemTitle(text.slice(last.index + last[0].length).replace(/\s*\([^()]*\)\s*$/u, ''))
  const [names = '', ...posts] = who.split(/,\s*/)
  const [, rank = '', name = ''] = /^((?:[A-Z]{2,5}\s+)?)(.+)$/u.exec(names.trim()) ?? []
  return title !== '' && isName(name)
    ? { title, who, name, post: [rank.trim(), ...posts].filter(Boolean).join(', ') }
    : undefined
}

/** Two to five words with capitals: who somebody is, not what is done. */
const isName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|van|von|der|la|le|of|and|&|the)\s+)*\p{Lu}[\p{L}'’.-]*){1,4}$/u.test(
    text,
  )

const OF_ALL = /\b(?:each|every|all)\b/iu

/** True where a sentence says something of all of what one of these words names. */
export const claimsOfAll = (sentence: string, words: readonly RegExp[]): boolean => {
  const at = OF_ALL.exec(sentence)
  if (!at) return false
  const after = sentence.slice(at.index).split(/\s+/).slice(0, 8).join(' ')
  return words.some((word) => word.test(after))
}
