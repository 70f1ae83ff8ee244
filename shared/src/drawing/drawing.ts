import type { ElementId, KindId, Placing } from '../model/index.ts'
import type { Rect } from './geometry.ts'

/** The place of one kind in the picture. */
export interface DrawnLane {
  readonly kind: KindId
  readonly as: 'column' | 'beneath' | 'band' | 'badge'
  /** Of the lane with all its cards; of a band, with its label. */
  readonly rect: Rect
  /** Where its name stands. */
  readonly head: Rect
  /** From top to bottom, as they are read. */
  readonly elements: readonly ElementId[]
}

/** Cards that stand beneath one another: a column, or a part of one whose lane was folded. */
export interface Stack {
  readonly left: number
  readonly right: number
  /** Cards and heads of lanes, from top to bottom: nothing may run behind them. */
  readonly solid: readonly Rect[]
}

/** A map as it is drawn: where everything is, in canvas units. The same for everyone who looks at the map. */
export interface Drawing {
  readonly placing: Placing
  readonly bounds: Rect
  readonly lanes: readonly DrawnLane[]
  /** Cards of columns and chips of bands. */
  readonly cards: ReadonlyMap<ElementId, Rect>
  /** Which of the stacks a card stands in; chips of bands stand in none. */
  readonly stackOf: ReadonlyMap<ElementId, number>
  readonly stacks: readonly Stack[]
  /** The number of the column that a stack belongs to. */
  readonly columnOf: readonly number[]
  /** Who is named on which card, such as its leads. */
  readonly badges: ReadonlyMap<ElementId, readonly ElementId[]>
}
