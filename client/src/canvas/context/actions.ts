import {
  type Change,
  type ElementId,
  type End,
  endFromKey,
  endLabel,
  explainRefusal,
  type KindId,
  kindOf,
  type Link,
  type LinkId,
  labelOf,
  linkId,
  type Position,
  type StrategyMap,
} from '@golden-thread/shared/model'
import type { Workspace, WritableStore } from '../../workspace/index.ts'
import { clearOf, freeSpot } from '../scene/freeSpot.ts'
import { CARD } from '../scene/geometry.ts'
import { laneAt } from '../scene/lanes.ts'
import {
  type GrowthChoice,
  growthChoices,
  type LinkChoice,
  linkChoices,
  whyNot,
} from '../scene/linkChoices.ts'
import { DRAFT_ID } from '../scene/nodeTypes.ts'
import { text } from '../text/index.ts'
import type { Board } from './boardStore.ts'
import type { Prompt } from './prompt.ts'

/** What can be done on the canvas, whichever hand does it: pointer, keyboard, menu or palette. */
export interface Actions {
  /** Writes places, and with them those of cards that nobody has placed yet, so that no other card shifts. */
  move(positions: ReadonlyMap<ElementId, Position>, label: string): void
  /** The change that gives every card that nobody has placed yet the place it stands at, or none when all have one. */
  settling(): Change[]
  /** Opens a nameless card of a kind; it enters the map when it gets a name. */
  startCard(kind: KindId, at?: Position, growth?: { from: End; choice: GrowthChoice }): void
  finishCard(title: string): void
  cancelCard(): void
  startRename(id: ElementId): void
  rename(id: ElementId, title: string): void
  cancelRename(): void
  /** Draws the one link that two ends allow, asks which when there are several, says why when there is none. */
  offerLink(first: string, second: string, point: Position): void
  /** Asks what to hang on an end whose link was dropped in empty space. */
  offerGrowth(from: string, at: Position, point: Position): void
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

  const settled = (positions: ReadonlyMap<ElementId, Position>): Change => ({
    type: 'move-elements',
    positions: new Map([...unplaced(board), ...positions]),
  })

  const drawLink = ({ relation, from, to }: LinkChoice): void => {
    const link = workspace.newLink(relation.id, from, to)
    const label = text.labels.link(shortLabel(mapNow(), from), shortLabel(mapNow(), to))
    if (workspace.run({ type: 'create-link', link }, label).ok) workspace.select({ link: link.id })
  }

  const actions: Actions = {
    move(positions, label) {
      if (positions.size > 0) workspace.run(settled(positions), label)
    },

    settling() {
      const waiting = unplaced(board)
      return waiting.size > 0 ? [{ type: 'move-elements', positions: waiting }] : []
    },

    startCard(kind, at, growth) {
      if (!workspace.mayEdit || !kindOf(mapNow().framework, kind)) return
      const scene = board.get()
      const position = at ?? freeSpot(scene.lanes, scene.positions, kind)
      const element = { ...workspace.newElement(kind, '', { position }), id: DRAFT_ID }
      board.set({
        draft: { element, position, ...(growth ? { growth } : {}) },
        renaming: null,
        active: DRAFT_ID,
      })
    },

    finishCard(title) {
      const { draft } = board.get().local
      board.set({ draft: null })
      if (!draft || !title.trim()) return
      const element = workspace.newElement(draft.element.kind, title.trim(), { position: draft.position })
      const changes: Change[] = [...actions.settling(), { type: 'create-element', element }]
      if (draft.growth) {
        const { from, choice } = draft.growth
        const own: End = { element: element.id }
        const ends = choice.outward ? { from, to: own } : { from: own, to: from }
        const link = workspace.newLink(choice.relation.id, ends.from, ends.to)
        // The new card is not in the map yet, so its title is not known to have been seen.
        const seen = { from: link.seen?.from || element.title, to: link.seen?.to || element.title }
        changes.push({ type: 'create-link', link: { ...link, seen } })
      }
      const kind = kindOf(mapNow().framework, element.kind)?.label ?? element.kind
      const label = draft.growth ? text.labels.createLinked(kind) : text.labels.create(kind)
      if (!workspace.run({ type: 'batch', changes }, label).ok) return
      workspace.select({ elements: [element.id] })
      board.set({ active: element.id })
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

    rename(id, title) {
      actions.cancelRename()
      const element = mapNow().elements.get(id)
      if (!element || element.title === title.trim() || !title.trim()) return
      workspace.run({ type: 'edit-element', id, title: title.trim() }, text.labels.rename(element.code))
    },

    cancelRename() {
      workspace.presence.setEditing(null)
      board.set({ renaming: null })
    },

    offerLink(first, second, point) {
      const map = mapNow()
      const [a, b] = [endFromKey(first), endFromKey(second)]
      const choices = linkChoices(map, a, b)
      const [only] = choices
      if (!only) {
        workspace.notify({ text: explainRefusal(whyNot(map, a, b)), tone: 'problem' })
        return
      }
      if (choices.length === 1) {
        drawLink(only)
        return
      }
      prompt.set({
        title: text.chooseLink,
        ...point,
        options: choices.map((choice) => ({
          key: linkId(choice.relation.id, choice.from, choice.to),
          label: `${shortLabel(map, choice.from)} ${choice.relation.label} ${shortLabel(map, choice.to)}`,
          run: () => drawLink(choice),
        })),
      })
    },

    offerGrowth(from, at, point) {
      const map = mapNow()
      const end = endFromKey(from)
      const choices = growthChoices(map, end)
      if (choices.length === 0) return
      const label = shortLabel(map, end)
      const scene = board.get()
      const under = laneAt(scene.lanes, at.x)?.kind.id
      // What belongs in the lane that the link was dropped in is the likeliest wish.
      choices.sort((a, b) => Number(b.kind.id === under) - Number(a.kind.id === under))
      const placed = (kind: KindId): Position => {
        const y = Math.round(at.y - CARD.height / 2)
        if (kind === under) return { x: Math.round(at.x), y }
        return clearOf(scene.positions, { x: freeSpot(scene.lanes, scene.positions, kind).x, y })
      }
      prompt.set({
        title: text.chooseGrowth,
        ...point,
        options: choices.map((choice) => ({
          key: `${choice.kind.id} ${choice.relation.id} ${choice.outward}`,
          label: text.growth(
            choice.kind.label,
            choice.outward ? `${label} ${choice.relation.label} it` : `${choice.relation.label} ${label}`,
          ),
          run: () => actions.startCard(choice.kind.id, placed(choice.kind.id), { from: end, choice }),
        })),
      })
    },

    relink(link, end, to) {
      const ends = { from: link.from, to: link.to, [end]: endFromKey(to) }
      const id = linkId(link.relation, ends.from, ends.to)
      if (id === link.id) return
      // The titles that were confirmed belong to the old ends; the new link starts as confirmed now.
      const { deletedAt: _, seen: __, ...kept } = link
      const fresh = workspace.newLink(link.relation, ends.from, ends.to)
      const moved: Link = { ...kept, ...ends, id, ...(fresh.seen ? { seen: fresh.seen } : {}) }
      const changes: Change[] = [
        { type: 'delete-link', id: link.id, at: Date.now() },
        { type: 'create-link', link: moved },
      ]
      if (workspace.run({ type: 'batch', changes }, text.labels.relink).ok) workspace.select({ link: id })
    },

    deleteSelection() {
      if (!workspace.mayEdit) return
      const { elements, link } = workspace.selection.get()
      if (elements.size > 0) workspace.confirmDelete(elements)
      else if (link) deleteLink(workspace, link)
    },
  }
  return actions
}

function deleteLink(workspace: Workspace, id: LinkId): void {
  const { map } = workspace.state.get()
  const link = map.links.get(id)
  if (!link) return
  const label = text.labels.unlink(`${shortLabel(map, link.from)} to ${shortLabel(map, link.to)}`)
  if (!workspace.run({ type: 'delete-link', id, at: Date.now() }, label).ok) return
  workspace.select({})
  const run = () => workspace.takeBack(label, { type: 'restore-link', id })
  workspace.notify({ text: text.said.linkDeleted, action: { label: text.undo, run } })
}

/** Where the cards stand that have no place in the document yet: the first free slot of their lane, until now. */
function unplaced(board: Board): Map<ElementId, Position> {
  const { elements, positions } = board.get()
  const waiting = new Map<ElementId, Position>()
  for (const element of elements) {
    const at = element.position ? undefined : positions.get(element.id)
    if (at) waiting.set(element.id, at)
  }
  return waiting
}

/** The code where there is one, otherwise the title: enough to tell the ends of a link apart. */
export function shortLabel(map: StrategyMap, end: End): string {
  const element = 'element' in end ? map.elements.get(end.element) : undefined
  return element ? element.code || labelOf(element) : endLabel(map, end)
}
