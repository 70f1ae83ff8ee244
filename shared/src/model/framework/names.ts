/** Ids of the parts of a framework: words, unique among their like. */
export type KindId = string
export type RelationId = string
export type FieldId = string
export type MatrixId = string
export type MeasureId = string
export type CheckId = string
