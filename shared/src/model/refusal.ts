import type { KindId, RelationId } from './framework/index.ts'
import type { ElementId, LinkId, ObservationId } from './id.ts'

/** Why a change was not made: a code and its facts. `explainRefusal` has the sentence for each. */
export type Refusal =
  | { readonly code: 'element-unknown'; readonly id: ElementId }
  | { readonly code: 'element-id-wrong'; readonly id: string }
  | { readonly code: 'element-exists'; readonly id: ElementId }
  | { readonly code: 'element-deleted'; readonly id: ElementId; readonly label: string }
  | { readonly code: 'kind-unknown'; readonly kind: KindId }
  | { readonly code: 'field-unknown'; readonly kind: string; readonly field: string }
  | { readonly code: 'field-value'; readonly field: string; readonly expected: string }
  | { readonly code: 'text-too-long'; readonly what: string; readonly length: number; readonly most: number }
  | { readonly code: 'number-not-finite'; readonly what: string }
  | { readonly code: 'link-unknown'; readonly id: LinkId }
  | { readonly code: 'link-exists'; readonly id: LinkId; readonly label: string }
  | { readonly code: 'link-deleted'; readonly id: LinkId }
  | { readonly code: 'link-id-wrong'; readonly id: string; readonly expected: string }
  | { readonly code: 'link-to-itself'; readonly label: string }
  | { readonly code: 'relation-unknown'; readonly relation: RelationId }
  | {
      readonly code: 'link-not-allowed'
      readonly relation: string
      readonly from: string
      readonly to: string
      /** What the relation does join, as words: "a proposal to an outcome". */
      readonly joins: string
    }
  | {
      readonly code: 'link-too-many'
      readonly relation: string
      readonly label: string
      readonly most: number
      readonly end: 'from' | 'to'
    }
  | { readonly code: 'observation-unknown'; readonly id: ObservationId }
  | { readonly code: 'observation-id-wrong'; readonly id: string }
  | { readonly code: 'observation-exists'; readonly id: ObservationId }
  | { readonly code: 'observation-deleted'; readonly id: ObservationId }
  | { readonly code: 'field-not-observed'; readonly field: string }
  | {
      readonly code: 'link-in-circle'
      readonly relation: string
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'end-gone'; readonly label: string }
  | { readonly code: 'evidence-unknown'; readonly id: string }
  | { readonly code: 'cell-unknown'; readonly cell: string }
  | { readonly code: 'report-key-unfit'; readonly key: string }
  | {
      readonly code: 'map-full'
      readonly what:
        | 'elements'
        | 'links'
        | 'elements at one end of a link'
        | 'evidence'
        | 'changes'
        | 'views'
        | 'elements left out of a view'
        | 'sources with an address'
        | 'lines of front sheets'
        | 'conditions of a view'
        | 'sources with their text'
        | 'accepted findings'
        | 'observations'
        | 'periods in a series'
      readonly most: number
    }
  | { readonly code: 'framework-invalid'; readonly reason: string }
  | { readonly code: 'part-unknown'; readonly part: string }
  /** Nobody said what becomes of the elements of a kind that is to go. */
  | { readonly code: 'kind-in-use'; readonly kind: string }
  | { readonly code: 'view-unknown'; readonly id: string }
  | { readonly code: 'view-id-wrong'; readonly id: string }
  | { readonly code: 'address-not-web' }
  | { readonly code: 'reason-missing' }
  /** Texts that cannot stand in their cells of a register; then none of them was taken. */
  | {
      readonly code: 'cells-refused'
      readonly cells: readonly { readonly row: string; readonly column: string; readonly reason: string }[]
    }
  /** The map says so already. */
  | { readonly code: 'unchanged' }
  | { readonly code: 'claim-without-kind' }
  | { readonly code: 'read-only' }
  /** The document is of a later version, which this one could damage. */
  | { readonly code: 'document-newer' }
  /** Somebody looks at the map with elements left out; what they see is not the map that they would change. */
  | { readonly code: 'what-if' }
  /** Somebody looks at the map as at a date; the map that they would change is that of now. */
  | { readonly code: 'as-at' }
  | { readonly code: 'past' }
  | { readonly code: 'compared' }
  /** The server would not take an edit of this page; further ones would only pile up behind it. */
  | { readonly code: 'not-taken' }
  /** Somebody shows the map to others, step by step. */
  | { readonly code: 'presenting' }
