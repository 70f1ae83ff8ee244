/** Stands in the answer to what was sent again: nothing was done a second time. */
export const REPLAYED = 'Idempotent-Replayed'
