export { spokenCard, spokenLinks } from './cardFacts.ts'
export { claimsShown } from './claimsShown.ts'
export { clearOf, freeSpot } from './freeSpot.ts'
export { type Camera, seenThrough, toCanvas, toScreen } from './geometry.ts'
export { HUE_PROPERTIES, hueStyle } from './hueStyle.ts'
export { type CanvasLane, laneAt } from './lanes.ts'
export { wordOf } from './linkWords.ts'
export { FIRST_LOCAL, type Local } from './local.ts'
export { makeScene } from './makeScene.ts'
export { rectOf } from './mounted.ts'
export {
  type BoardNode,
  type CardData,
  type CardNode,
  cardDomId,
  DRAFT_ID,
  isLaneNode,
  kindOfLaneNode,
  type LaneNode,
} from './nodeTypes.ts'
export type { Scene, SceneInput } from './scene.ts'
export { snap } from './snap.ts'
export {
  ANIMATION_MS,
  CODE_FROM,
  FIT_MOST,
  LABEL_LEAST,
  LEAVE_MS,
  LINE_FROM,
  LINK_REACH,
  NEAR_FROM,
  OVERVIEW_ABOVE,
  READING_ZOOM,
  REST_MS,
  SNAP_REACH,
  TEXT_FROM,
  ZOOM_LEAST,
  ZOOM_MOST,
} from './thresholds.ts'
export { type LinkEdge, spokenLink, strokeFor, touches, type Weight, weightOf } from './toEdges.ts'
export { laneOrder, type WalkStep, walk } from './walk.ts'
