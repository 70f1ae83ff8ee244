import type { Element, End, Position } from '@golden-thread/shared/model'
import type { GrowthChoice } from '@golden-thread/shared/queries'

/** What a what-if does to a card: it is left out, or loses its last direct support. */
export type WhatIfState = 'left-out' | 'loses'

/** A value that the view filter shows on a card: its word, and its place among the values of its field. */
export interface Shade {
  readonly word: string
  readonly place: number
}

/** A card that was asked for and has no name yet. Its element has the id `DRAFT_ID` until then. */
export interface DraftCard {
  readonly element: Element
  /** Where it was asked for, where cards stand freely. */
  readonly position?: Position
  /** What it will hang on, when a link was dropped in empty space. */
  readonly growth?: { readonly from: End; readonly choice: GrowthChoice }
}
