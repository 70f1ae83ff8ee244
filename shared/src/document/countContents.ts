import * as Y from 'yjs'
import { rootsOf } from './roots/index.ts'

export interface ContentCount {
  readonly elements: number
  readonly links: number
}

/**
 * How many elements and links an update that holds a whole document has, the deleted ones among them. Expects bytes
 * that `checkUpdate` has passed. Builds the document, so it belongs in a worker.
 */
export function countContents(update: Uint8Array): ContentCount {
  const doc = new Y.Doc()
  const { elements, links } = rootsOf(doc)
  Y.applyUpdate(doc, update)
  const count = { elements: elements.size, links: links.size }
  doc.destroy()
  return count
}
