export { childOf, childrenOf, within, type XmlElement, xmlTree } from './xmlTree.ts'
