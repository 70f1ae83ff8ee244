import {
  type ElementId,
  kindOf,
  kindsOf,
  labelOf,
  type Selector,
  type StrategyMap,
} from '../../model/index.ts'

/** The longest label that a sentence quotes whole, in characters; titles may run to thousands. */
const LABEL_CHARS_MAX = 160

/** "S3 Investigating crime", cut short where it would drown the sentence. */
export function nameOf(map: StrategyMap, id: ElementId): string {
  const element = map.elements.get(id)
  return element ? clipped(labelOf(element)) : 'something that is gone'
}

/** "S3", or the title where there is no code. */
export function codeOf(map: StrategyMap, id: ElementId): string {
  const element = map.elements.get(id)
  return element?.code || nameOf(map, id)
}

export function clipped(text: string): string {
  if (text.length <= LABEL_CHARS_MAX) return text
  // Whole characters, so that an emoji at the cut is not left as half of one.
  return `${[...text.slice(0, LABEL_CHARS_MAX)].slice(0, -1).join('').trimEnd()}…`
}

/** "proposal", "proposal or programme": the word for one element of a selector, as it stands inside a sentence. */
export const oneOf = (map: StrategyMap, selector: Selector): string =>
  joined(
    kindsOf(selector).map((kind) => inSentence(kindOf(map.framework, kind)?.label ?? kind)),
    'or',
  )

/** "proposals", "proposals and programmes". */
export const manyOf = (map: StrategyMap, selector: Selector): string =>
  joined(
    kindsOf(selector).map((kind) => inSentence(kindOf(map.framework, kind)?.plural ?? kind)),
    'and',
  )

/** "4 proposals", "1 proposal". */
export const counted = (map: StrategyMap, selector: Selector, count: number): string =>
  `${count} ${count === 1 ? oneOf(map, selector) : manyOf(map, selector)}`

/** "S1", "S1 and S2", "S1, S2 and S3". */
export const listed = (words: readonly string[]): string => joined(words, 'and')

function joined(words: readonly string[], by: 'and' | 'or'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${by} ${last}`
}

/** A label with a small first letter, unless it is an abbreviation: "proposal", "SRO". */
const inSentence = (label: string): string =>
  /^\p{Lu}(\p{Lu}|\P{L}|$)/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
