import type { Kind, KindId } from '../../model/index.ts'
import type { ElementEntry, EndName } from '../entries/index.ts'

/** What is at an end of an edge: an element with its kind, or what a collective claim is of. */
export type NodeEnd =
  | { readonly is: 'element'; readonly entry: ElementEntry; readonly kind: Kind; readonly title: string }
  | { readonly is: 'group'; readonly end: EndName; readonly kind: KindId | undefined }
  | { readonly is: 'refused'; readonly title: string }
