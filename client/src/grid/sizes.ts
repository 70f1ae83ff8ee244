/** Sizes of a grid that is drawn in parts, in rem: fixed, because what is not drawn cannot be measured. */
export const ROW_REM = 2.75
export const COLUMN_REM = 9

/** CSS pixels of one rem, which a reader may have enlarged. */
export const remPixels = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
