import type { Element, FieldValue, Position } from './element.ts'
import type { Framework } from './framework.ts'
import type { ElementId, FieldId, KindId, LinkId } from './id.ts'
import type { Assessment, Basis, Evidence, Link } from './link.ts'
import type { SavedView } from './savedView.ts'

/**
 * Every edit, from a key press to an import, is one of these. Canvas, matrix, outline, import and undo only ever
 * make changes; `apply` alone decides whether one is allowed.
 */
export type Change =
  | { readonly type: 'set-about'; readonly title?: string; readonly about?: string }
  | { readonly type: 'set-framework'; readonly framework: Framework }
  | { readonly type: 'create-element'; readonly element: Element }
  | {
      readonly type: 'edit-element'
      readonly id: ElementId
      readonly title?: string
      readonly code?: string
      readonly kind?: KindId
      /** null empties a field. */
      readonly fields?: Readonly<Record<FieldId, FieldValue | null>>
    }
  | { readonly type: 'move-elements'; readonly positions: ReadonlyMap<ElementId, Position | null> }
  | { readonly type: 'delete-element'; readonly id: ElementId; readonly at: number }
  | { readonly type: 'restore-element'; readonly id: ElementId }
  | { readonly type: 'create-link'; readonly link: Link }
  | {
      readonly type: 'edit-link'
      readonly id: LinkId
      readonly basis?: Basis
      /** null clears it. */
      readonly strength?: string | null
      readonly note?: string
      /** null forgets that anyone confirmed it. */
      readonly seen?: { readonly from: string; readonly to: string } | null
    }
  | { readonly type: 'set-evidence'; readonly link: LinkId; readonly evidence: Evidence }
  | { readonly type: 'remove-evidence'; readonly link: LinkId; readonly evidence: string }
  | { readonly type: 'delete-link'; readonly id: LinkId; readonly at: number }
  | { readonly type: 'restore-link'; readonly id: LinkId }
  | { readonly type: 'assess-cell'; readonly cell: string; readonly assessment: Assessment | null }
  /** Keeps a view, whole, in the place of the one with its id. */
  | { readonly type: 'set-view'; readonly view: SavedView }
  | { readonly type: 'delete-view'; readonly id: string }
  /** Several changes that stand or fall together, and are one step of undo. */
  | { readonly type: 'batch'; readonly changes: readonly Change[] }

export type ChangeType = Change['type']
