/** Sizes and zooms at which the canvas changes how it draws, once. Measured with Chromium on two cores without a GPU. */

/** Above this many cards only those near the screen are mounted. */
export const LARGE_CARDS = 300
/** Above this many links they are painted on one canvas, and only those that stand out are elements of their own. */
export const LARGE_LINKS = 400
/** Below this zoom titles cannot be read: a large map is painted as an overview. Left again above the second. */
export const OVERVIEW_BELOW = 0.4
export const OVERVIEW_ABOVE = 0.48
/** Below this zoom cards show code and title only, larger. */
export const FAR_BELOW = 0.62
export const ZOOM_LEAST = 0.05
export const ZOOM_MOST = 2.5
/** How near a pointer has to be to a painted link to be on it, in CSS pixels. */
export const LINK_REACH = 7
/** How near a dragged card comes level with another before it snaps, in CSS pixels. */
export const SNAP_REACH = 6
/** How long a change of the viewport is animated; nothing is when the person prefers reduced motion. */
export const ANIMATION_MS = 240
/** Links of this many cards at most stand out at once in a large map. */
export const NEAR_MOST = 40
/** Below this zoom the heads of lanes are too small to read, and the strip along the top edge stands in for them. */
export const HEADS_BELOW = 0.6
/** Below this zoom the words on collective claims would lie over the heads of the lanes: only lines are drawn. */
export const CLAIM_WORDS_FROM = 0.28
/** At this zoom titles are read with ease. */
export const READING_ZOOM = 0.8
/** Room above the heads of the lanes for the arches of collective claims, in canvas units. */
export const ARCHES = 96
/** The smallest that the words on a link are shown, as a share of their size. */
export const LABEL_LEAST = 0.8
