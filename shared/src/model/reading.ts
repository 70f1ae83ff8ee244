import { relationOf } from './framework/index.ts'
import type { End, Link } from './link.ts'
import { endLabel, type StrategyMap } from './strategyMap.ts'

/** A link as a sentence without its full stop: "S1 Safer Neighbourhoods supports O4 …", "All values underpin all proposals". */
export function linkReading(map: StrategyMap, link: Pick<Link, 'relation' | 'from' | 'to'>): string {
  const words = `${endLabel(map, link.from)} ${relationVerb(map, link)} ${endLabel(map, link.to)}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The relation's words as the subject asks for them: one proposal "supports", all proposals "support". */
export function relationVerb(
  map: StrategyMap,
  link: { readonly relation: string; readonly from: End },
): string {
  const label = relationOf(map.framework, link.relation)?.label ?? link.relation
  return 'element' in link.from ? label : pluralVerb(label)
}

const IRREGULAR: Readonly<Record<string, string>> = { is: 'are', has: 'have', was: 'were', does: 'do' }

/** "supports" → "support", "carries out" → "carry out", "is part of" → "are part of". */
function pluralVerb(label: string): string {
  const [verb = '', ...rest] = label.split(' ')
  const plural =
    IRREGULAR[verb] ??
    (/[^aeiou]ies$/.test(verb)
      ? verb.replace(/ies$/, 'y')
      : /(ch|sh|ss|x|zz)es$/.test(verb)
        ? verb.replace(/es$/, '')
        : verb.replace(/([^s])s$/, '$1'))
  return [plural, ...rest].join(' ')
}
