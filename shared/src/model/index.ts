export { type Acceptance, isDay } from './acceptedFinding.ts'
export {
  type AuthorTarget,
  apply,
  applyTo,
  authorTargetOf,
  type Batch,
  type Change,
  type ChangeType,
  coalesces,
  type ElementPart,
  invert,
  isOfViews,
  type LinkPart,
  madeAt,
  NOTHING,
  partsOf,
  removes,
  SINGLE_CHANGE_TYPES,
  type SingleChange,
  type Slot,
  slotOf,
  together,
  touchedBy,
} from './changes/index.ts'
export { Draft } from './draft.ts'
export { type Element, type FieldValue, isAlive, type Position } from './element.ts'
export { explainRefusal } from './explain.ts'
export {
  type Archetype,
  type Check,
  type Field,
  type Framework,
  type Hop,
  type Kind,
  kindOf,
  type MatrixDefinition,
  matrixOf,
  type Path,
  type Relation,
  relationOf,
  type Severity,
  type UnreadPart,
} from './framework.ts'
export { frameworkFault } from './frameworkFault.ts'
export {
  type ElementId,
  elementId,
  type FieldId,
  isElementId,
  type KindId,
  type LinkId,
  linkIdOf,
  type MapId,
  type MatrixId,
  mapId,
  newElementId,
  type RelationId,
} from './id.ts'
export * as limits from './limits.ts'
export {
  type Assessment,
  BASES,
  type Basis,
  cellFromKey,
  cellKey,
  type End,
  type Evidence,
  endFromKey,
  endKey,
  isCollective,
  type Link,
  linkId,
} from './link.ts'
export { linkFault, mayLink } from './linkFault.ts'
export {
  LANE_FORMS,
  type LaneForm,
  type LaneView,
  type MapView,
  PLACINGS,
  type Placing,
} from './mapView.ts'
export { explainProblem, type Problem } from './problem.ts'
export { linkReading, relationVerb } from './reading.ts'
export type { Refusal } from './refusal.ts'
export {
  inViewOrder,
  type SavedView,
  VIEW_SCREENS,
  type Viewport,
  type ViewScreen,
} from './savedView.ts'
export { isWebAddress } from './source.ts'
export {
  aliveElements,
  byCode,
  countsLink,
  emptyMap,
  endAlive,
  endKind,
  endLabel,
  isAllowed,
  labelOf,
  type StrategyMap,
  showsLink,
  type Touched,
} from './strategyMap.ts'
