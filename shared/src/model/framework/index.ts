export { alignedTo } from './aligned.ts'
export { BASES, type Basis } from './basis.ts'
export {
  type Check,
  COMPARISONS,
  type Comparison,
  type EachCheck,
  type Operand,
  type Severity,
} from './check.ts'
export {
  FIELD_ROLES,
  FIELD_TYPES,
  type Field,
  type FieldRole,
  type FieldType,
  type FieldValue,
  type Publish,
  type Series,
  TONES,
  type Tone,
} from './field.ts'
export {
  type Archetype,
  type Framework,
  KIND_ROLES,
  type Kind,
  type KindRole,
  kindOf,
  LANGUAGE_VERSION,
  matrixOf,
  measureOf,
  RELATION_ROLES,
  type Relation,
  type RelationRole,
  relationOf,
  type UnreadPart,
} from './framework.ts'
export { frameworkFault, NO_KINDS } from './frameworkFault.ts'
export { mapViewOf } from './laneViews.ts'
export { LANE_FORMS, type LaneForm, type LaneView, type MapView, PLACINGS, type Placing } from './mapView.ts'
export type { Expected, ExtraColumn, MatrixDefinition, Order, Show } from './matrixDefinition.ts'
export type { Measure } from './measure.ts'
export type { CheckId, FieldId, KindId, MatrixId, MeasureId, RelationId } from './names.ts'
export { type PartFault, partFaults } from './partFaults.ts'
export { PART_LISTS, PART_WORDS, PARTS_MAX, type PartList, partNames } from './partPlace.ts'
export {
  type FrameworkPart,
  type ListedPart,
  type OwnPart,
  type PartAt,
  partBefore,
  partIn,
  withoutPart,
  withPart,
  withPartAfter,
} from './parts.ts'
export { type Hop, isBackward, isRepeated, onceOf, type Path, relationIn, reverse } from './path.ts'
export type { Register, RegisterColumn, Report, ReportPart } from './report.ts'
export {
  type Condition,
  conditionsOf,
  kindsOf,
  mainKindOf,
  type Selector,
  sameKinds,
  takesKind,
} from './selector.ts'
