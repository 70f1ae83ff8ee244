import { fitText } from '../drawing/index.ts'
import { cleanLine } from '../paper/index.ts'

export const FONT = "'Source Sans 3','Segoe UI',Roboto,Arial,sans-serif"
export const INK = '#1b1f24'
export const MUTED = '#545b64'
export const LINE = '#c3c9d0'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Whatever is written into a map is words in a picture, and never a tag. */
export const escapeXml = (text: string): string =>
  cleanLine(text).replace(/[&<>"]/g, (found) => ENTITIES[found] ?? '')

export const shortened = (text: string, size: number, width: number): string =>
  fitText(text, size, [width])[0] ?? ''
