import type { SourceCell } from '../entries/index.ts'

/** What was put right in a cell, for the sentence about its row. */
export type CellRepair = 'spaces' | 'encoding' | 'doubled' | 'lost'

/** A cell with its spaces plain and its letters right: Word, Excel and old encodings leave others behind. */
export function cleanCell(cell: SourceCell): {
  readonly cell: SourceCell
  readonly repairs: readonly CellRepair[]
} {
  if (typeof cell !== 'string' || cell === '') return { cell, repairs: [] }
  const repairs: CellRepair[] = []
  let words = cell
  const decoded = readAgain(words)
  if (decoded !== undefined) {
    repairs.push('encoding')
    words = decoded
  }
  if (words.includes('\ufffd')) repairs.push('lost')
  const plain = words.replace(ODD_SPACE, ' ').replace(UNSEEN, '').replace(/\r\n?/g, '\n')
  if (words.trim().search(ODD_SPACE) >= 0 || words.search(UNSEEN) >= 0) repairs.push('spaces')
  words = plain
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
  const [half, ...rest] = words.split('\n')
  // A cell that spanned two comes out of some converters with its words twice.
  if (half && half.length > 1 && rest.length === 1 && rest[0] === half) {
    repairs.push('doubled')
    words = half
  }
  return { cell: words, repairs }
}

/** Every space but the plain one and the tab, and what parts lines but a line feed. */
const ODD_SPACE = /[^\S \t\r\n]/gu
/** What shows nothing: controls, joiners of words, hyphens that are not drawn. */
const UNSEEN = /(?![\t\r\n\v\f\u200c\u200d])[\p{Cc}\p{Cf}]/gu

/**
 * UTF-8 that somebody read as Windows-1252 ("Â£32m", "Zoë" as "ZoÃ«"), read as what it was. Undefined where the words
 * are not that: every sign must be a byte of Windows-1252, and all of them together UTF-8.
 */
function readAgain(words: string): string | undefined {
  if (!/[\u00c2-\u00f4]/.test(words)) return undefined
  const bytes: number[] = []
  for (const sign of words) {
    const code = sign.codePointAt(0) ?? 0
    const byte = code < 0x100 ? code : WINDOWS_1252.get(code)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  const text = fromUtf8(bytes)
  return text === words ? undefined : text
}

function fromUtf8(bytes: readonly number[]): string | undefined {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    const length =
      first < 0x80
        ? 1
        : first >= 0xc2 && first < 0xe0
          ? 2
          : first >= 0xe0 && first < 0xf0
            ? 3
            : first >= 0xf0 && first < 0xf5
              ? 4
              : 0
    const rest = bytes.slice(at + 1, at + length)
    if (length === 0 || rest.length < length - 1 || rest.some((byte) => byte < 0x80 || byte > 0xbf))
      return undefined
    const code = rest.reduce(
      (sum, byte) => sum * 64 + (byte - 0x80),
      length === 1 ? first : first & (0x7f >> length),
    )
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
    text += String.fromCodePoint(code)
    at += length
  }
  return text
}

/** The signs of Windows-1252 that are not at their own number. */
const WINDOWS_1252 = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((sign, at) => [
    sign.codePointAt(0) ?? 0,
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94,
      0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ][at] ?? 0,
  ]),
)
