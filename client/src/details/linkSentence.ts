import { type End, endLabel, type Link, relationVerb, type StrategyMap } from '@golden-thread/shared/model'
import { basisWords } from '../parts/index.ts'
import { cellWords as words } from './text.ts'

/** "S10 enables S1": by the codes, because the titles stand in the heading above. */
export function linkSentence(map: StrategyMap, link: Link): string {
  return words.linkSentence(shortEnd(map, link.from), relationVerb(map, link), shortEnd(map, link.to))
}

function shortEnd(map: StrategyMap, end: End): string {
  if (!('element' in end)) return endLabel(map, end)
  return map.elements.get(end.element)?.code || endLabel(map, end)
}

/** "stated, paragraphs 20 and 30": the basis of a link and where it is written. */
export function groundsOf(link: Link): string {
  const basis = basisWords[link.basis].word.toLowerCase()
  const paragraphs = link.evidence.map((piece) => piece.paragraph).filter(Boolean)
  return paragraphs.length > 0 ? `${basis}, ${words.paragraphShort(paragraphs.join('; '))}` : basis
}
