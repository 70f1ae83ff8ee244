export { type LinkSupport, supports } from './support.ts'
export { findingsByElement, type Tag, tagOf, tagsOf } from './tags.ts'
export { cardText, SEVERITY_RANK } from './text.ts'
