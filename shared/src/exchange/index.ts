export {
  CONCEPTS,
  type Concept,
  conceptOf,
  OUR_MODEL,
  type Relationship,
  relationshipOf,
} from './archimate.ts'
export { type Flat, type FlatEdge, type FlatNode, flatOf } from './flat.ts'
export { EVIDENCE_PARTS, evidencePart, FIXED_NAMES, fieldNames, periodName } from './names.ts'
export type { Property } from './properties.ts'
export { BASE_HEAD, baseColumns, isBaseHead, type RowBase, readRowBase, withRowBase } from './rowBase.ts'
