export { longTable } from './longTable.ts'
export { uniqueIds } from './uniqueIds.ts'
export {
  type Attributes,
  closeTag,
  emptyTag,
  openTag,
  XML_HEAD,
  xmlAttribute,
  xmlLine,
  xmlText,
} from './xml.ts'
