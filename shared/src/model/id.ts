type Brand<T, Name extends string> = T & { readonly __brand: Name }

/** Opaque, random, never reused. What people see and may change is the element's code. */
export type ElementId = Brand<string, 'ElementId'>
/** Derived from relation and ends, so that two people drawing the same link at once make one link. */
export type LinkId = Brand<string, 'LinkId'>
export type MapId = Brand<string, 'MapId'>
export type ObservationId = Brand<string, 'ObservationId'>

export const elementId = (text: string): ElementId => text as ElementId
export const linkIdOf = (text: string): LinkId => text as LinkId
export const observationId = (text: string): ObservationId => text as ObservationId
export const mapId = (text: string): MapId => text as MapId

/** The longest id of an element; those of `newElementId` have 16 characters. */
const ELEMENT_ID_CHARS_MAX = 64

/** Ids of elements go into ids of links and keys of cells, so they hold none of the signs that part those. */
export const isElementId = (text: string): text is ElementId =>
  text.length <= ELEMENT_ID_CHARS_MAX && /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(text)

const ALPHABET = '0123456789abcdefghijkmnpqrstuvwxyz'

/** An id of 16 characters (about 80 bits) from random bytes that the caller supplies; needs 16 bytes. */
export function newElementId(bytes: Uint8Array): ElementId {
  if (bytes.length < 16) throw new RangeError(`An element id needs 16 random bytes, got ${bytes.length}.`)
  return elementId(Array.from(bytes.subarray(0, 16), (byte) => ALPHABET[byte % 32]).join(''))
}
