/** What a what-if does to a card: it is left out, or loses its last direct support. */
export type WhatIfState = 'left-out' | 'loses'

/** A value that the view filter shows on a card: its word, and its place among the values of its field. */
export interface Shade {
  readonly word: string
  readonly place: number
}
