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
