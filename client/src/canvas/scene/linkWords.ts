import { type Drawing, placeLabels, type Route, textWidth } from '@golden-thread/shared/drawing'
import {
  type Link,
  type LinkId,
  type Position,
  relationVerb,
  type StrategyMap,
} from '@golden-thread/shared/model'
import type { ViewFilter } from '../filter/index.ts'
import { text } from '../text/index.ts'
import { TEXT_FROM } from './thresholds.ts'

/** A link that is drawn, by which way. */
export interface DrawnLink {
  readonly link: Link
  readonly route: Route
  readonly near: boolean
  readonly selected: boolean
  /** It says what it is. */
  readonly worded: boolean
}

interface Source {
  readonly map: StrategyMap
  readonly filter: ViewFilter
  readonly drawing: Drawing
}

const NO_WORDS: ReadonlyMap<LinkId, Position> = new Map()
/** Of the words on a link, in CSS pixels, with what stands around them. */
const WORDS_SIZE = 13
const WORDS_PAD = 22

/** Where the words of links lie. What somebody chose comes first. */
export function wordPlaces(
  drawn: readonly DrawnLink[],
  source: Source,
  chosen: readonly (LinkId | null)[],
): ReadonlyMap<LinkId, Position> {
  const labels = drawn
    .filter(({ worded }) => worded)
    .map(({ link, route }) => ({ link: link.id, route, width: widthOfWords(source, link) }))
  if (labels.length === 0) return NO_WORDS
  const isChosen = ({ link }: { link: LinkId }): number => Number(chosen.includes(link))
  return placeLabels(
    source.drawing,
    labels.toSorted((a, b) => isChosen(b) - isChosen(a)),
  )
}

function widthOfWords({ map, filter }: Source, link: Link): number {
  const words = `${relationVerb(map, link)} ${wordOf(filter.lines === 'strength', link)}`
  // On the screen words are never smaller than this, however far away the map is looked at from.
  return (textWidth(words, WORDS_SIZE) + WORDS_PAD) / TEXT_FROM
}

/** What the line of a link tells, in a word. */
export const wordOf = (tellsStrength: boolean, link: Link): string =>
  tellsStrength ? (link.strength ?? text.filter.unsaid) : text.basis[link.basis]
