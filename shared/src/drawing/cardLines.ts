import { fitText } from './fitText.ts'
import type { Rect } from './geometry.ts'
import { CARD_PAD_LEFT, CARD_PAD_RIGHT, CARD_PAD_Y, LINE_HEIGHT, TEXT_SIZE } from './sizes.ts'
import { textWidth } from './textWidth.ts'

/** The words of a card. */
export interface CardWords {
  readonly code: string
  readonly title: string
  /** Who leads it. */
  readonly badge: string
  /** "Hangs on S1", "No lead". */
  readonly tags: readonly string[]
  /** "enables 2": relations that are drawn in focus only. */
  readonly chips: readonly string[]
  /** "1 stated, 3 inferred", with a bar before it. */
  readonly support: string
  /** How many pieces the bar has. */
  readonly bars: number
}

/** How the words of a card are set: the title in lines, and the last line for what is said of it. */
export interface CardLines {
  /** The first begins after the code. */
  readonly title: readonly string[]
  /** Where there is room for the chips: in the last line, in a line above it, or nowhere. */
  readonly chips: 'beside' | 'above' | null
}

const GAP = 8
/** The sign of its kind, before the code. */
const SIGN = 14
const TAG_PAD = 14
const BAR = 15
const BARS_MOST = 8

export const widthOfTag = (words: string): number => textWidth(words, TEXT_SIZE) + TAG_PAD
export const barsShown = (count: number): number => Math.min(BARS_MOST, count)

export function cardLines(rect: Pick<Rect, 'width' | 'height'>, words: CardWords): CardLines {
  const inner = rect.width - CARD_PAD_LEFT - CARD_PAD_RIGHT
  const rows = Math.max(1, Math.floor((rect.height - 2 * CARD_PAD_Y) / LINE_HEIGHT))
  const first = inner - SIGN - (words.code ? textWidth(words.code, TEXT_SIZE) + GAP : 0)
  const widths = (count: number): number[] =>
    Array.from({ length: count }, (_, row) => (row === 0 ? first : inner))
  const said = widthOf([
    ...words.tags.map(widthOfTag),
    ...(words.badge ? [textWidth(words.badge, TEXT_SIZE)] : []),
  ])
  const chips = widthOf(words.chips.map((chip) => textWidth(chip, TEXT_SIZE)))
  const support = words.support ? barsShown(words.bars) * BAR + GAP + textWidth(words.support, TEXT_SIZE) : 0
  if (words.support) {
    const title = fitText(words.title, TEXT_SIZE, widths(Math.max(1, rows - 1)))
    const isBeside = said + support + chips + 2 * GAP <= inner
    const isAbove = title.length < rows - 1 && chips <= inner
    return { title, chips: chips === 0 ? null : isBeside ? 'beside' : isAbove ? 'above' : null }
  }
  if (said + chips === 0) return { title: fitText(words.title, TEXT_SIZE, widths(rows)), chips: null }
  const above = fitText(words.title, TEXT_SIZE, widths(Math.max(1, rows - 1)))
  const fits = !above.at(-1)?.endsWith('…') || words.title.endsWith('…')
  if (fits || rows === 1)
    return { title: above, chips: chips > 0 && said + chips + GAP <= inner ? 'beside' : null }
  const all = widths(rows)
  const last = (all.at(-1) ?? inner) - said - GAP
  return { title: fitText(words.title, TEXT_SIZE, [...all.slice(0, -1), last]), chips: null }
}

const widthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + Math.max(0, widths.length - 1) * GAP
