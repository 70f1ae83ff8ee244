export { barsShown, type CardLines, type CardWords, cardLines, widthOfTag } from './cardLines.ts'
export {
  arrowhead,
  type Curve,
  distanceTo,
  hullOf,
  pathOf,
  pointsOf,
  type Route,
} from './curve.ts'
export type { Drawing, DrawnLane } from './drawing.ts'
export { drawingOf } from './drawingOf.ts'
export { fitText } from './fitText.ts'
export {
  bottomOf,
  boundsOf,
  centreOf,
  grown,
  holds,
  overlaps,
  type Rect,
  rightOf,
  within,
} from './geometry.ts'
export { HUE_COLOURS, HUES, type Hue, kindHues, relationHues } from './hues.ts'
export { type Label, placeLabels } from './labels.ts'
export { plainRoute } from './looseRoute.ts'
export { restLinks, routesOf } from './routes.ts'
export { type KindSign, kindSign } from './signs.ts'
export * from './sizes.ts'
export { textWidth } from './textWidth.ts'
