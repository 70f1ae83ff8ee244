export { type Accepted, type Content, type ContentLimits, createContent } from './content.ts'
export { createDiffer, type Differ } from './differ.ts'
