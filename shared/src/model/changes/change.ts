import type { SingleChange } from './registry.ts'

/**
 * Every edit, from a key press to an import, is one of these. Screens and routes get theirs from `commands`; `apply`
 * alone decides whether one is allowed.
 */
export type Change = SingleChange | Batch

/** Several changes that stand or fall together, and are one step of undo. */
export interface Batch {
  readonly type: 'batch'
  readonly changes: readonly Change[]
}

export type ChangeType = Change['type']

/** The change that alters nothing. */
export const NOTHING: Batch = { type: 'batch', changes: [] }

/** Several changes as one, without a batch around a single one. */
export const together = (changes: readonly Change[]): Change => {
  const [only] = changes
  return only && changes.length === 1 ? only : { type: 'batch', changes }
}
