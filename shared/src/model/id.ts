type Brand<T, Name extends string> = T & { readonly __brand: Name }

/** Opaque, random, never reused. What people see and may change is the element's code. */
export type ElementId = Brand<string, 'ElementId'>
/** Derived from relation and ends, so that two people drawing the same link at once make one link. */
export type LinkId = Brand<string, 'LinkId'>
export type MapId = Brand<string, 'MapId'>
export type KindId = string
export type RelationId = string
export type FieldId = string
export type MatrixId = string

export const elementId = (text: string): ElementId => text as ElementId
export const linkIdOf = (text: string): LinkId => text as LinkId
export const mapId = (text: string): MapId => text as MapId

const ALPHABET = '0123456789abcdefghijkmnpqrstuvwxyz'

/** An id of 16 characters (about 80 bits) from random bytes that the caller supplies; needs 16 bytes. */
export function newElementId(bytes: Uint8Array): ElementId {
  if (bytes.length < 16) throw new RangeError(`An element id needs 16 random bytes, got ${bytes.length}.`)
  return elementId(Array.from(bytes.subarray(0, 16), (byte) => ALPHABET[byte % 32]).join(''))
}
