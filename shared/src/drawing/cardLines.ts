import { fitText } from './fitText.ts'
import type { Rect } from './geometry.ts'
import {
  CARD_PAD_LEFT,
  CARD_PAD_RIGHT,
  CARD_PAD_Y,
  LINE_HEIGHT,
  NEAR_LINE_HEIGHT,
  TEXT_SIZE,
} from './sizes.ts'
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
  /** Those that there is room for; the last is an ellipsis where there are more. */
  readonly shownChips: readonly string[]
  /** How well it is supported, where the last line has room for it beside what else it says: in words, after a bar. */
  readonly support: string
  /** Pieces of the bar: all of them, or none. */
  readonly bars: number
  /** Lines of the title when the map is looked at from near by, in smaller units. */
  readonly nearLines: number
}

const GAP = 8
/** The sign of its kind, before the code. */
const SIGN = 14
const TAG_PAD = 14
const BAR = 15
const BARS_MOST = 8
/** Less of a title than this is not worth a line that says something else. */
const TITLE_LEAST = 40

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
  const {
    bars,
    width: support,
    words: supportWords,
  } = fittingSupport(words, inner - said - (said > 0 ? GAP : 0))
  const isSaid = said + words.support.length + words.chips.length > 0
  const nearRows = Math.floor((rect.height - 2 * CARD_PAD_Y) / NEAR_LINE_HEIGHT)
  const nearLines = Math.max(1, nearRows - Number(isSaid))
  const above = fitText(words.title, TEXT_SIZE, widths(isSaid ? Math.max(1, rows - 1) : rows))
  if (!isSaid) return { title: above, chips: null, shownChips: [], nearLines, support: '', bars: 0 }
  const isWhole = !above.at(-1)?.endsWith('…') || words.title.endsWith('…')
  if (words.support || isWhole || rows === 1) {
    const beside = fittingChips(words.chips, inner - said - support - (support + said > 0 ? 2 * GAP : 0))
    const higher = words.support && above.length < rows - 1 ? fittingChips(words.chips, inner) : []
    const isHigher = higher.length > beside.length || (higher.length > 0 && beside.at(-1) === ELLIPSIS)
    const shownChips = isHigher ? higher : beside
    return {
      title: above,
      chips: shownChips.length === 0 ? null : isHigher ? 'above' : 'beside',
      shownChips,
      nearLines,
      support: supportWords,
      bars,
    }
  }
  // A long title goes on in the last line, before who leads, where there is room for more than an ellipsis.
  const all = widths(rows)
  const last = (all.at(-1) ?? inner) - said - GAP
  if (last < TITLE_LEAST)
    return { title: above, chips: null, shownChips: [], nearLines, support: '', bars: 0 }
  const title = fitText(words.title, TEXT_SIZE, [...all.slice(0, -1), last])
  return { title, chips: null, shownChips: [], nearLines, support: '', bars: 0 }
}

/** Words without their bar where both are too wide; nothing where the words alone are, since the details say it too. */
function fittingSupport(
  { support, bars }: CardWords,
  room: number,
): { readonly words: string; readonly bars: number; readonly width: number } {
  const wide = textWidth(support, TEXT_SIZE)
  const pieces = barsShown(bars)
  const whole = pieces * BAR + GAP + wide
  if (support && whole <= room) return { words: support, bars: pieces, width: whole }
  return support && wide <= room ? { words: support, bars: 0, width: wide } : { words: '', bars: 0, width: 0 }
}

const ELLIPSIS = '…'

/** As many chips as there is room for, from the first, with an ellipsis where some are left. */
function fittingChips(chips: readonly string[], room: number): readonly string[] {
  const wide = (words: readonly string[]): number => widthOf(words.map((chip) => textWidth(chip, TEXT_SIZE)))
  if (wide(chips) <= room) return chips
  for (let count = chips.length - 1; count > 0; count -= 1) {
    const shown = [...chips.slice(0, count), ELLIPSIS]
    if (wide(shown) <= room) return shown
  }
  return []
}

const widthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + Math.max(0, widths.length - 1) * GAP
