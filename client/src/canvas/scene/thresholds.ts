/** Sizes and zooms at which the canvas changes how it draws, once. Measured with Chromium on two cores without a GPU. */

/** Above this many cards only those near the screen are mounted. */
export const LARGE_CARDS = 300
/** Above this many links they are painted on one canvas, and only those that stand out are elements of their own. */
export const LARGE_LINKS = 400
/** Words are 14 units high: below this zoom they would be less than 12 pixels, and are not text. */
export const TEXT_FROM = 12 / 14
/** From here on words are 10 units high, which are 15 pixels then, and a card has room for more of them. */
export const NEAR_FROM = 1.5
/** Below that, one larger line with the code and the beginning of the title, while that is 12 pixels. */
export const LINE_FROM = 0.6
/** Below that a code alone; below this a block of colour, with a name for each lane. A large map is painted then. */
export const CODE_FROM = 0.4
/** Left again above this, so that a zoom that trembles does not switch back and forth. */
export const OVERVIEW_ABOVE = 0.46
export const ZOOM_LEAST = 0.05
export const ZOOM_MOST = 2.5
/** A small map is shown no larger than this. */
export const FIT_MOST = 1.4
/** How near a pointer has to be to a painted link to be on it, in CSS pixels. */
export const LINK_REACH = 7
/** How near a dragged card comes level with another before it snaps, in CSS pixels. */
export const SNAP_REACH = 6
/** How long a change of the viewport is animated; nothing is when the person prefers reduced motion. */
export const ANIMATION_MS = 240
/** Links of this many cards at most stand out at once in a large map. */
export const NEAR_MOST = 40
/** At this zoom titles are read with ease. */
export const READING_ZOOM = 1
/** The smallest that the words on a link are shown, as a share of their size. */
export const LABEL_LEAST = 1
/** How long the pointer rests on a card before the rest stands back, and how long after it left until it comes forward. */
export const REST_MS = 140
export const LEAVE_MS = 220
