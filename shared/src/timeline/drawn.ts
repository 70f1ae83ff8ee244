import type { ElementId, Span } from '../model/index.ts'
import { rangeOf, type Tick, ticksOf } from './axis.ts'
import type { TimelineItem } from './item.ts'
import { type Timeline, wholeOf } from './timeline.ts'

/** Where everything of a timeline stands, in pixels. */
export interface DrawnTimeline {
  readonly width: number
  readonly height: number
  /** Where the plot begins: the labels stand before it, or over their bars where there is no room for that. */
  readonly left: number
  readonly axis: number
  readonly ticks: readonly (Tick & { readonly x: number })[]
  readonly groups: readonly { readonly label: string; readonly y: number }[]
  readonly rows: readonly DrawnItem[]
  readonly arrows: readonly DrawnArrow[]
  /** Undefined where today lies outside of what is drawn. */
  readonly today: number | undefined
}

export interface DrawnItem {
  readonly item: TimelineItem
  /** The middle of its bar. */
  readonly y: number
  readonly labelY: number
  /** As much of its label as has room. */
  readonly label: string
  readonly whole: Extent
  /** The days that it takes whatever its dates mean; undefined where its beginning and its end may be one. */
  readonly core: Extent | undefined
  /** Where it was in the earlier map. */
  readonly was: Extent | undefined
}

export interface Extent {
  readonly x: number
  readonly width: number
}

export interface DrawnArrow {
  readonly from: ElementId
  readonly to: ElementId
  readonly path: string
  readonly isOutOfOrder: boolean
  /** Both of its ends follow each other on the longest chain. */
  readonly isLongest: boolean
}

export interface Group {
  readonly label: string
  readonly items: readonly TimelineItem[]
}

const AXIS = 28
const GROUP = 28
const ROW = 26
const NARROW_ROW = 42
const NARROW = 620
const LABEL_SHARE = 0.32
const LABEL_MOST = 340
const LETTER = 6.7
const PAD = 10
/** Milestones and single days are seen from this width on. */
const LEAST = 5

export function drawTimeline(
  timeline: Timeline,
  groups: readonly Group[],
  {
    width,
    today,
    range = rangeFor(timeline),
    hasHeads = groups.length > 1,
  }: { width: number; today: number; range?: Span | undefined; hasHeads?: boolean },
): DrawnTimeline | undefined {
  if (!range) return undefined
  const isNarrow = width < NARROW
  const left = isNarrow ? PAD : Math.min(LABEL_MOST, width * LABEL_SHARE)
  const plot = Math.max(1, width - left - PAD)
  const xOf = (day: number): number => round(left + ((day - range.first) / (range.last - range.first)) * plot)
  const extentOf = ({ first, last }: Span): Extent => {
    const x = xOf(first)
    return { x, width: Math.max(LEAST, round(xOf(last + 1) - x)) }
  }
  const letters = Math.floor((isNarrow ? plot : left - 2 * PAD) / LETTER)
  const rows: DrawnItem[] = []
  const heads: { label: string; y: number }[] = []
  let y = AXIS
  for (const { label, items } of groups) {
    if (hasHeads) {
      heads.push({ label: cut(label, Math.floor((width - PAD) / LETTER)), y: y + GROUP - 9 })
      y += GROUP
    }
    for (const item of items) {
      const height = isNarrow ? NARROW_ROW : ROW
      const middle = isNarrow ? y + 29 : y + ROW / 2
      const core = { first: item.start.last + 1, last: item.end.first - 1 }
      const slip = timeline.slips.get(item.id)
      rows.push({
        item,
        y: middle,
        labelY: isNarrow ? y + 14 : middle + 4,
        label: cut(item.label, letters),
        whole: extentOf(wholeOf(item)),
        core: item.form === 'bar' && core.first <= core.last ? extentOf(core) : undefined,
        was: slip && extentOf(wholeOf(slip.was)),
      })
      y += height
    }
  }
  const isFinancial = timeline.items.some(({ words }) => /\d{4}\/\d{2}/.test(words))
  return {
    width,
    height: y + 8,
    left,
    axis: AXIS,
    ticks: ticksOf(range, plot, isFinancial).map((tick) => ({ ...tick, x: xOf(tick.day) })),
    groups: heads,
    rows,
    arrows: arrowsOf(timeline, rows),
    today: today >= range.first && today <= range.last ? xOf(today) : undefined,
  }
}

/** The days of everything that is placed, and of where it was. */
export const rangeFor = ({ items, slips }: Timeline): Span | undefined =>
  rangeOf([...items.map(wholeOf), ...[...slips.values()].map(({ was }) => wholeOf(was))])

function arrowsOf({ dependencies, longest }: Timeline, rows: readonly DrawnItem[]): readonly DrawnArrow[] {
  const rowOf = new Map(rows.map((row) => [row.item.id, row]))
  const steps = new Set(longest.map((id, at) => `${longest[at - 1]} ${id}`))
  return dependencies.flatMap(({ from, to, isOutOfOrder }): DrawnArrow[] => {
    const [a, b] = [rowOf.get(from), rowOf.get(to)]
    if (!a || !b) return []
    const isLongest = steps.has(`${from} ${to}`)
    return [{ from, to, path: elbow(a, b), isOutOfOrder, isLongest }]
  })
}

/** Half of the width of a milestone, and how far what is open at an end goes on. */
export const MILESTONE = 7
export const OPEN = 12

const TURN = 7

/** From the end of the one bar to the beginning of the other, by right angles. */
function elbow(from: DrawnItem, to: DrawnItem): string {
  const [, start] = edgesOf(from)
  const [end] = edgesOf(to)
  if (end >= start + 2 * TURN) return `M${start} ${from.y}H${start + TURN}V${to.y}H${end}`
  const between = from.y + (to.y > from.y ? 12 : -12)
  return `M${start} ${from.y}H${start + TURN}V${between}H${end - TURN}V${to.y}H${end}`
}

/** A milestone is drawn about its day, and what is open at an end has an arrow of its own there. */
function edgesOf({ item: { form }, whole: { x, width } }: DrawnItem): readonly [left: number, right: number] {
  const middle = x + width / 2
  if (form === 'milestone') return [middle - MILESTONE, middle + MILESTONE]
  return [form === 'by' ? x - OPEN : x, form === 'from' ? x + width + OPEN : x + width]
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Between words where it can: a name that is said by its first words finds its bar, by half a word it does not. */
const cut = (words: string, most: number): string => {
  if (words.length <= most) return words
  const room = words.slice(0, Math.max(1, most - 1))
  const whole = room.slice(0, words[room.length] === ' ' ? room.length : room.lastIndexOf(' '))
  return `${(whole || room).trimEnd()}…`
}
