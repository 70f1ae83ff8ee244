import { type ElementId, kindOf, type StrategyMap } from '../model/index.ts'
import { leadingLinks } from '../queries/index.ts'
import type { Group } from './drawn.ts'
import type { TimelineItem, Undated } from './item.ts'
import type { Slip, Timeline } from './timeline.ts'

/** What a timeline says of one element, in words: a line of the table, and what is read out of its bar. */
export interface TimelineFacts {
  readonly id: ElementId
  readonly label: string
  readonly when: string
  readonly status: string
  /** "S3 … comes after E1 …", for each that it needs. */
  readonly after: readonly string[]
  /** "46 days later than 2006-03"; empty where it is where it was. */
  readonly moved: string
  /** Its place on the longest chain, from 1; 0 where it is not on it. */
  readonly step: number
  readonly notes: readonly string[]
}

export function factsOf(timeline: Timeline, place: TimelineItem | Undated): TimelineFacts {
  const { id, label, status } = place
  const needs = timeline.dependencies.filter(({ to }) => to === id)
  const slip = timeline.slips.get(id)
  return {
    id,
    label,
    status,
    when: 'form' in place ? whenOf(place) : place.why,
    after: needs.map(({ from, words }) => `${words} ${timeline.labelOf(from)}`),
    moved: slip ? movedWords(slip) : '',
    step: timeline.longest.indexOf(id) + 1,
    notes: [
      ...needs.flatMap(({ from, isOutOfOrder }) =>
        isOutOfOrder ? [`begins before ${timeline.labelOf(from)} is over`] : [],
      ),
      ...(timeline.inCircle.includes(id) ? ['stands in a circle, so it has no order'] : []),
    ],
  }
}

const whenOf = ({ form, words }: TimelineItem): string =>
  form === 'from'
    ? `from ${words}, no end given`
    : form === 'by'
      ? `until ${words}, no beginning given`
      : words

function movedWords({ was, days }: Slip): string {
  if (days === null) return `had been ${was.words}`
  const size = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`
  if (days === 0) return `ends as before, had been ${was.words}`
  return `${size} ${days > 0 ? 'later' : 'earlier'} than ${was.words}`
}

/** All of it in one breath, for who listens. */
export const spokenFacts = ({ label, when, status, after, moved, step, notes }: TimelineFacts): string =>
  [label, when, status, ...after, moved, step > 0 ? `step ${step} of the longest chain` : '', ...notes]
    .filter(Boolean)
    .join(', ')

/** By their kinds in the order of the framework, or by who leads them. */
export function groupsOf(map: StrategyMap, timeline: Timeline, by: 'kind' | 'lead'): readonly Group[] {
  const { items } = timeline
  if (by === 'kind')
    return map.framework.kinds.flatMap(({ id, plural }) => {
      const own = items.filter(({ kind }) => kind === id)
      return own.length > 0 ? [{ label: plural, items: own }] : []
    })
  const leads = new Map<ElementId, ElementId>()
  for (const { party, thing } of leadingLinks(map)) if (!leads.has(thing.id)) leads.set(thing.id, party.id)
  const led = Map.groupBy(items, ({ id }) => leads.get(id))
  return [...led]
    .map(([lead, own]) => ({
      label: lead ? timeline.labelOf(lead) : 'Nobody leads',
      items: own,
      none: !lead,
    }))
    .sort(
      (a, b) => Number(a.none) - Number(b.none) || a.label.localeCompare(b.label, 'en', { numeric: true }),
    )
}

/** How much is placed, what is not, and which chain is the longest. */
export function timelineSentence(map: StrategyMap, timeline: Timeline): string {
  const { items, undated, longest, inCircle, slips } = timeline
  const kinds = new Set([...items, ...undated].map(({ kind }) => kind))
  const names = [...kinds].flatMap((id) => kindOf(map.framework, id)?.plural.toLowerCase() ?? [])
  const later = [...slips.values()].filter(({ days }) => days !== null && days > 0).length
  return [
    ...(items.length + undated.length === 0
      ? []
      : [
          `${items.length} of ${items.length + undated.length} ${listed(names)} have a date that can be placed.`,
        ]),
    ...(longest.length > 0
      ? [`The longest chain has ${longest.length} steps: ${longest.map(timeline.labelOf).join(', then ')}.`]
      : []),
    ...(later > 0 ? [`${later} ${later === 1 ? 'is' : 'are'} later than before.`] : []),
    ...(inCircle.length > 0
      ? [`${inCircle.map(timeline.labelOf).join(', ')} stand in a circle, so they have no order.`]
      : []),
  ].join(' ')
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
