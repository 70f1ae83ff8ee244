/** Widths of the characters from space to tilde in hundredths of the text size, for the heaviest weight of a card. */
const ASCII = [
  20, 32, 49, 52, 52, 84, 64, 28, 33, 33, 44, 52, 28, 32, 28, 34, 52, 52, 52, 52, 52, 52, 52, 52, 52, 52, 28,
  28, 52, 52, 52, 45, 88, 56, 60, 58, 63, 54, 51, 63, 66, 29, 50, 60, 50, 75, 66, 68, 58, 68, 60, 55, 55, 66,
  54, 80, 55, 51, 54, 33, 34, 33, 52, 50, 55, 52, 56, 46, 57, 51, 32, 52, 56, 26, 27, 53, 27, 85, 56, 55, 57,
  57, 38, 43, 36, 56, 50, 75, 49, 50, 45, 33, 26, 33, 52,
] as const
const OTHER = 62
const WIDE = 104

/** Scripts whose signs are as wide as they are high, and pictures. */
const isWide = (code: number): boolean => code >= 0x1100 && (code <= 0xd7ff || code >= 0xf900)

const widthOfCode = (code: number): number =>
  code >= 32 && code < 127 ? (ASCII[code - 32] ?? OTHER) : isWide(code) ? WIDE : OTHER

/**
 * How wide a text is at most, in the units of its size. Reckoned without a page, so that a card, a painted map, a
 * picture and a paper break their lines alike; a little wide, so that no line is clipped.
 */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += widthOfCode(character.codePointAt(0) ?? 0)
  return (width * size) / 100
}
