export { type LinkSupport, supports } from './support.ts'
export { type CardTag, findingsByElement, tagOf, tagsOf } from './tags.ts'
export { cardText, SEVERITY_RANK } from './text.ts'
