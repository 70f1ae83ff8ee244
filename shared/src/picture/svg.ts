import { fitText, TEXT_SIZE, textWidth } from '../drawing/index.ts'
import { cleanLine } from '../paper/index.ts'

export const FONT = "'Source Sans 3','Segoe UI',Roboto,Arial,sans-serif"
export const INK = '#1b1f24'
export const MUTED = '#545b64'
export const LINE = '#c3c9d0'
export const GROUND = '#ffffff'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Whatever is written into a map is words in a picture, and never a tag. */
export const escapeXml = (text: string): string =>
  cleanLine(text).replace(/[&<>"]/g, (found) => ENTITIES[found] ?? '')

export const shortened = (text: string, size: number, width: number): string =>
  fitText(text, size, [width])[0] ?? ''

/** Smaller than the drawing reckons with: a computer that has not our typeface sets another, wider one. */
export const SIZE = TEXT_SIZE - 1

/** Set to the width that was reckoned with, whatever typeface the reader's computer has, so that no word leaves its card. */
export const lineOf = (words: string, x: number, y: number, fill: string, more = ''): string =>
  `<text x="${Math.round(x)}" y="${Math.round(y)}" font-size="${SIZE}" fill="${fill}" ` +
  `textLength="${Math.round(textWidth(words, SIZE))}" lengthAdjust="spacingAndGlyphs"${more}>${escapeXml(words)}</text>`
