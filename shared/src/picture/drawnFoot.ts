import type { CardTag, LinkSupport } from '../cards/index.ts'
import { HUE_COLOURS, TEXT_SIZE, textWidth, widthOfTag } from '../drawing/index.ts'
import type { Severity } from '../model/index.ts'
import { lineOf, MUTED, shortened } from './svg.ts'

/** The last line of a card: how well it is supported, why it is marked, and who leads it. */
export interface Foot {
  readonly support: LinkSupport | undefined
  /** "1 stated, 3 inferred"; empty where nothing is said. */
  readonly said: string
  /** Pieces of its bar. */
  readonly bars: number
  readonly tag: CardTag | undefined
  readonly leads: string
}

/** From `left` to `right`, its words on the line at `base`. */
export interface FootPlace {
  readonly left: number
  readonly right: number
  readonly base: number
}

const GAP = 8
const BAR = { width: 12, height: 8, pitch: 15 }

/** Red and amber are for findings alone; each holds 4.5:1 on its ground. */
export const TAG_COLOURS: Readonly<Record<Severity, { readonly ink: string; readonly ground: string }>> = {
  gap: { ink: '#a52a23', ground: '#fbe7e5' },
  risk: { ink: '#855200', ground: '#fbf0da' },
  note: { ink: '#545b64', ground: '#f1f2f4' },
}

export function drawnFoot(
  { left, right, base }: FootPlace,
  { support, said, bars, tag, leads }: Foot,
): string {
  const drawn: string[] = []
  let from = left
  let to = right
  if (said && support) {
    drawn.push(drawnBars(from, base - BAR.height - 1, bars, support.stated))
    from += bars > 0 ? bars * BAR.pitch + GAP / 2 : 0
    drawn.push(lineOf(said, from, base, MUTED))
    from += textWidth(said, TEXT_SIZE) + GAP
  }
  const named = leads && shortened(leads, TEXT_SIZE, to - from - (tag ? widthOfTag(tag.words) + GAP : 0))
  if (named) {
    drawn.push(lineOf(named, to, base, MUTED, ' text-anchor="end"'))
    to -= textWidth(named, TEXT_SIZE) + GAP
  }
  if (tag) drawn.push(drawnTag(tag, to, base))
  return drawn.join('')
}

/** A piece for each link: full where it is stated, and an outline where it is inferred. */
const drawnBars = (x: number, y: number, count: number, stated: number): string =>
  Array.from({ length: count }, (_, at) => {
    const look =
      at < stated
        ? `fill="${HUE_COLOURS.green.light}"`
        : `fill="none" stroke="${HUE_COLOURS.green.light}" stroke-dasharray="2 2"`
    return `<rect x="${x + at * BAR.pitch}" y="${y}" width="${BAR.width}" height="${BAR.height}" rx="2" ${look}/>`
  }).join('')

function drawnTag({ words, severity }: CardTag, right: number, base: number): string {
  const width = Math.round(widthOfTag(words))
  const { ink, ground } = TAG_COLOURS[severity]
  const x = Math.round(right - width)
  return (
    `<rect x="${x}" y="${base - 13}" width="${width}" height="17" rx="8.5" fill="${ground}"/>` +
    lineOf(words, x + width / 2, base, ink, ' text-anchor="middle"')
  )
}
