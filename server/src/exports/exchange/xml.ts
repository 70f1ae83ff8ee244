/** What XML 1.0 has no way to write, not even escaped: control characters, and two that are none. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu

/** Words between two tags. A carriage return is written as a number, or readers take it for a line's end. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')

/** Words in an attribute: there, readers take every blank for a space. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')

/** An element with words in it, at a depth of so many steps. */
export const xmlLine = (depth: number, tag: string, text: string, attributes: Attributes = {}): string =>
  `${'  '.repeat(depth)}<${tag}${attributesOf(attributes)}>${xmlText(text)}</${tag}>`

export const openTag = (depth: number, tag: string, attributes: Attributes = {}): string =>
  `${'  '.repeat(depth)}<${tag}${attributesOf(attributes)}>`

export const emptyTag = (depth: number, tag: string, attributes: Attributes): string =>
  `${'  '.repeat(depth)}<${tag}${attributesOf(attributes)}/>`

export const closeTag = (depth: number, tag: string): string => `${'  '.repeat(depth)}</${tag}>`

/** Those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xmlAttribute(value)}"`]))
    .join('')

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
