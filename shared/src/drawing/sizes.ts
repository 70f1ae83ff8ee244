/**
 * Sizes of the drawing, once, in canvas units: CSS pixels at 100 %. A map of some thirteen rows and three columns fits
 * a screen of 1280 by 720 with its words at 12 pixels, which is what these were chosen for.
 */

/** Of every word on a card. Below 12 pixels on the screen it is not shown as text. */
export const TEXT_SIZE = 14
export const LINE_HEIGHT = 17
/** Of words of 10, which are read when the map is looked at from near by: then more of a title has room. */
export const NEAR_LINE_HEIGHT = 12
/** Between the sides of a card and its words. */
export const CARD_PAD_LEFT = 14
export const CARD_PAD_RIGHT = 10
export const CARD_PAD_Y = 3.5
/** A card of two lines, and the least of one that says how well it is supported under its title. */
export const ROW_HEIGHT = 2 * LINE_HEIGHT + 2 * CARD_PAD_Y
export const AIM_HEIGHT = 3 * LINE_HEIGHT + 2 * CARD_PAD_Y
/** Short lanes give their cards room, up to this. */
export const CARD_HEIGHT_MOST = 4 * LINE_HEIGHT + 2 * CARD_PAD_Y
/** The least between two cards of a column: room for one line that runs between them. */
export const CARD_GAP = 4
/** Between the rows of short lanes there is no more than this. */
export const ROW_PITCH_MOST = 168
export const HEAD_HEIGHT = 22
export const HEAD_GAP = 4
/** Above the head of a lane that stands beneath another. */
export const BENEATH_GAP = 3
export const CHIP_HEIGHT = 25
export const CHIP_GAP = 6
export const CHIP_WIDTH_LEAST = 190
export const BAND_LABEL_WIDTH = 268
export const BAND_GAP = 8
/** The width of a drawing of a few columns; more columns make it wider. */
export const DRAWING_WIDTH = 1376
export const COLUMN_WIDTH_LEAST = 236
export const COLUMN_WIDTH_MOST = 430
/** Between two columns, where links run. */
export const CHANNEL_MOST = 170
export const CHANNEL_LEAST = 96
/** The size of a card that stands where somebody put it. */
export const FREE_CARD = { width: 240, height: 96 } as const
