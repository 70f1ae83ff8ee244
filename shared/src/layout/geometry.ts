/** Canvas units are CSS pixels at 100 % zoom. Every card has one size, so that nothing is measured before it is drawn. */
export const CARD_WIDTH = 240
export const CARD_HEIGHT = 96
export const CARD_GAP = 24
export const LANE_GAP = 120
/** From the top of one card to the top of the next below it. */
export const ROW_PITCH = CARD_HEIGHT + CARD_GAP
/** From the left of one card to the left of the next column of the same lane. */
export const COLUMN_PITCH = CARD_WIDTH + CARD_GAP
/** A lane with more cards than this is folded into several columns; otherwise 500 cards would be 60,000 units high. */
export const ROWS_PER_COLUMN_MAX = 60
