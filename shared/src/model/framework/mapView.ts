import type { KindId } from './names.ts'

/**
 * How the elements of a kind are drawn: as a column of cards; in one column with the lane before it, beneath its cards;
 * as a band above the columns; as a badge on the cards that they are linked to; or not at all.
 */
export type LaneForm = 'column' | 'beneath' | 'band' | 'badge' | 'hidden'

export const LANE_FORMS: readonly LaneForm[] = ['column', 'beneath', 'band', 'badge', 'hidden']

export interface LaneView {
  readonly kind: KindId
  readonly as: LaneForm
}

/**
 * Where cards stand: in lanes, in the order that makes links short; in lanes, in the order that people gave them; or
 * wherever people put them.
 */
export type Placing = 'links' | 'hand' | 'free'

export const PLACINGS: readonly Placing[] = ['links', 'hand', 'free']

/** What a map is drawn as. It is data of the framework, so everyone who opens the map sees one picture. */
export interface MapView {
  /** In the order in which they are read. A kind that is missing comes after them, in a form that fits its relations. */
  readonly lanes: readonly LaneView[]
  readonly placing: Placing
}
