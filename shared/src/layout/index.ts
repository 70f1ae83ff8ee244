export {
  CARD_GAP,
  CARD_HEIGHT,
  CARD_WIDTH,
  COLUMN_PITCH,
  LANE_GAP,
  ROW_PITCH,
  ROWS_PER_COLUMN_MAX,
} from './geometry.ts'
export { type Lane, lanesOf } from './lanes.ts'
export { place } from './place.ts'
