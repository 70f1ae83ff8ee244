import { limits } from '../../model/index.ts'
import type { PaperBlock } from './block.ts'
import { oneLine } from './piece.ts'
import { sentencesOf } from './words.ts'

/** Words as they stand in the block, blanks aside; undefined where they do not. */
export function quotedIn(block: PaperBlock, quotation: string | undefined): string | undefined {
  const words = oneLine(quotation ?? '')
  const texts = [
    block.text,
    ...block.items.map(({ text }) => text),
    ...block.rows.map(({ cells }) => cells.join(' ')),
  ]
  return words !== '' && texts.some((text) => oneLine(text).includes(words)) ? words : undefined
}

const QUOTED_CHARS_MAX = 2_000

/** All that a block says, or its first sentences where that is more than anybody quotes. */
export function wholeOf({ text }: PaperBlock): string {
  let quotation = ''
  for (const sentence of sentencesOf(text)) {
    if (quotation !== '' && quotation.length + sentence.length > QUOTED_CHARS_MAX) break
    quotation = quotation === '' ? sentence : `${quotation} ${sentence}`
  }
  return quotation.slice(0, limits.TEXT_CHARS_MAX)
}
