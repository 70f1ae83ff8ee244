/**
 * How far states of the past lie apart, at least: those of a large map further, so that all of them take about as much
 * room as its log.
 */
export const checkpointsApart = (state: Uint8Array): number =>
  Math.max(CHECKPOINT_EVERY, Math.ceil(state.byteLength / BYTES_OF_AN_EDIT))

const CHECKPOINT_EVERY = 5_000
const BYTES_OF_AN_EDIT = 100
