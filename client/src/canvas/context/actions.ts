import {
  createElement,
  moveElements,
  relink,
  renameElement,
  type TextEdit,
} from '@golden-thread/shared/commands'
import {
  type Element,
  type ElementId,
  endFromKey,
  type KindId,
  kindOf,
  type Link,
  type Position,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { nextCode } from '@golden-thread/shared/queries'
import type { Workspace, WritableStore } from '../../workspace/index.ts'
import { DRAFT_ID, freeSpot } from '../scene/index.ts'
import type { Board } from './boardStore.ts'
import { createOffers, type Growth, type Offers } from './offers.ts'
import type { Prompt } from './prompt.ts'

/** What can be done on the canvas, whichever hand does it: pointer, keyboard, menu or palette. */
export interface Actions extends Offers {
  /** Writes places, and with them those of cards that nobody has placed yet, so that no other card shifts. */
  move(positions: ReadonlyMap<ElementId, Position>, how: 'move' | 'arrange' | 'tidy'): void
  /** Where the cards stand that nobody has placed yet. */
  settling(): ReadonlyMap<ElementId, Position>
  /** Opens a nameless card of a kind; it enters the map when it gets a name. */
  startCard(kind: KindId, at?: Position, growth?: Growth): void
  finishCard(title: string): void
  cancelCard(): void
  startRename(id: ElementId): void
  rename(id: ElementId, title: TextEdit): void
  cancelRename(): void
  /** Moves an end of a link to another card, keeping its words and evidence. */
  relink(link: Link, end: 'from' | 'to', to: string): void
  deleteSelection(): void
}

export function createActions(
  workspace: Workspace,
  board: Board,
  prompt: WritableStore<Prompt | null>,
): Actions {
  const mapNow = (): StrategyMap => workspace.state.get().map

  const actions: Actions = {
    move: (positions, how) => {
      workspace.edit(moveElements, { positions, settle: actions.settling(), how })
    },

    settling: () => unplaced(board),

    startCard(kind, at, growth) {
      if (!workspace.mayEdit || !kindOf(mapNow().framework, kind)) return
      const scene = board.get()
      const position = isFree(board) ? (at ?? freeSpot(scene.lanes, scene.rects, kind)) : undefined
      const placed = position ? { position } : {}
      const code = nextCode(mapNow(), kind)
      const element: Element = { id: DRAFT_ID, kind, code, title: '', fields: {}, ...placed }
      board.set({
        draft: { element, ...placed, ...(growth ? { growth } : {}) },
        renaming: null,
        active: DRAFT_ID,
      })
    },

    finishCard(title) {
      const { draft } = board.get().local
      board.set({ draft: null })
      if (!draft || !title.trim()) return
      const { growth, position } = draft
      const done = workspace.edit(createElement, {
        kind: draft.element.kind,
        title: title.trim(),
        ...(position ? { position } : {}),
        settle: actions.settling(),
        ...(growth
          ? {
              link: {
                end: growth.from,
                relation: growth.choice.relation.id,
                outward: growth.choice.outward,
              },
            }
          : {}),
      })
      if (!done.ok) return
      const { id } = done.value.element
      workspace.select({ elements: [id] })
      board.set({ active: id })
    },

    cancelCard() {
      const { draft } = board.get().local
      const from = draft?.growth && 'element' in draft.growth.from ? draft.growth.from.element : null
      board.set({ draft: null, active: from })
    },

    startRename(id) {
      if (!workspace.mayEdit) return
      workspace.presence.setEditing(id)
      board.set({ renaming: id, active: id })
    },

    rename(id, written) {
      actions.cancelRename()
      const after = written.after.trim()
      if (after) workspace.edit(renameElement, { id, before: written.before, after })
    },

    cancelRename() {
      workspace.presence.setEditing(null)
      board.set({ renaming: null })
    },

    ...createOffers(workspace, board, prompt, (kind, at, growth) => actions.startCard(kind, at, growth)),

    relink(link, end, to) {
      const done = workspace.edit(relink, { id: link.id, end, to: endFromKey(to) })
      if (done.ok) workspace.select({ link: done.value.link.id })
    },

    deleteSelection() {
      if (!workspace.mayEdit) return
      const { elements, link } = workspace.selection.get()
      if (elements.size > 0) workspace.confirmDelete(elements)
      else if (link) workspace.deleteLink(link)
    },
  }
  return actions
}

/** Where the cards stand that have no place in the document yet: the first free slot of their lane, until now. */
function unplaced(board: Board): Map<ElementId, Position> {
  if (!isFree(board)) return new Map()
  const { elements, rects } = board.get()
  const waiting = new Map<ElementId, Position>()
  for (const element of elements) {
    const at = element.position ? undefined : rects.get(element.id)
    if (at) waiting.set(element.id, { x: at.x, y: at.y })
  }
  return waiting
}

/** Cards stand where people put them; otherwise their place follows from the map, and none is written. */
const isFree = (board: Board): boolean => board.get().drawing.placing === 'free'
