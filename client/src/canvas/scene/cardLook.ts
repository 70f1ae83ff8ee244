import type { Element, End, FieldId, Kind, Position } from '@golden-thread/shared/model'
import type { GrowthChoice, StatusShown } from '@golden-thread/shared/queries'
import { text } from '../text/index.ts'

/** What a what-if does to a card: it is left out, or loses its last direct support. */
export type WhatIfState = 'left-out' | 'loses'

/** A value that the view filter shows on a card: its word, and its place among the values of its field. */
export interface Shade {
  readonly word: string
  readonly place: number
}

/** The status of a card as at the date that is looked at, for the eye and for the ear. */
export interface CardStatus {
  readonly words: string
  readonly spoken: string
  /** It is another than at the earlier date. */
  readonly hasMoved: boolean
}

/** A card that was asked for and has no name yet. Its element has the id `DRAFT_ID` until then. */
export interface DraftCard {
  readonly element: Element
  /** Where it was asked for, where cards stand freely. */
  readonly position?: Position
  /** What it will hang on, when a link was dropped in empty space. */
  readonly growth?: { readonly from: End; readonly choice: GrowthChoice }
}

/** The value of an element's field of choices, or null where it has none. */
export function shadeOf(element: Element, kind: Kind | undefined, field: FieldId | null): Shade | null {
  const value = field === null ? undefined : element.fields[field]
  if (typeof value !== 'string') return null
  const values = kind?.fields.find(({ id }) => id === field)?.values ?? []
  const place = values.indexOf(value)
  return place < 0 ? null : { word: value, place }
}

/** What is said on the card: what it was as well, where that has moved. */
export function statusOf(status: StatusShown | undefined): CardStatus | null {
  if (!status) return null
  const { field, words, was } = status
  const isStill = was === undefined
  return {
    words: isStill ? words : text.status.moved(was, words),
    spoken: isStill ? text.status.spoken(field, words) : text.status.movedSpoken(field, was, words),
    hasMoved: !isStill,
  }
}
