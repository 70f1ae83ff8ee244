import type { RelationId } from './names.ts'

/**
 * A hop along a relation: its id to go from → to, `^` before the id to go back, `+` after it to pass it once or more:
 * `part-of`, `^part-of`, `part-of+`, `^part-of+`.
 */
export type Hop = RelationId | `^${RelationId}`

/** Hops from one element to another. */
export type Path = readonly Hop[]

/** The relation that a hop goes along. */
export const relationIn = (hop: Hop): RelationId => hop.replace(/^\^/, '').replace(/\+$/, '')

/** True where a hop goes from the end of a link to its start. */
export const isBackward = (hop: Hop): boolean => hop.startsWith('^')

/** True where a hop passes its relation once or more. */
export const isRepeated = (hop: Hop): boolean => hop.endsWith('+')

/** A hop that is passed once: `part-of` for `part-of+`. */
export const onceOf = (hop: Hop): Hop => (isRepeated(hop) ? (hop.slice(0, -1) as Hop) : hop)

/** The same hop in the other direction. */
export const reverse = (hop: Hop): Hop => (isBackward(hop) ? hop.slice(1) : `^${hop}`)
