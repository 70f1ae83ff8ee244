import type { ElementId, Position } from '@golden-thread/shared/model'
import { type KeyboardEvent, useCallback } from 'react'
import { moveBy, offerMoves } from '../commands/index.ts'
import { type CanvasTools, useCanvas } from '../context/index.ts'
import { isLaneNode, kindOfLaneNode, spokenLink, touches, type WalkStep, walk } from '../scene/index.ts'
import { text } from '../text/index.ts'

const STEPS: Readonly<Record<string, WalkStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

const NUDGES: Readonly<Record<string, Position>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** In canvas units: a step of Alt and an arrow, and of Alt, Shift and an arrow. */
const NUDGE = 12
const NUDGE_FAR = 60
/** In lanes: places that Alt, Shift and an arrow move a card. */
const FAR_PLACES = 5

/**
 * The keys of the canvas while it has the focus. The canvas is one stop of the Tab key; inside, the arrows walk.
 * Keys with Ctrl are commands of the workspace and come through the palette's table.
 */
export function useKeyboard(): (event: KeyboardEvent) => void {
  const tools = useCanvas()
  return useCallback(
    (event: KeyboardEvent) => {
      // Fields inside the canvas (a title being written) keep their keys.
      if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
      if (handle(tools, event)) {
        event.preventDefault()
        event.stopPropagation()
      }
    },
    [tools],
  )
}

function handle(tools: CanvasTools, event: KeyboardEvent): boolean {
  const { workspace, board } = tools
  const { key, altKey, shiftKey } = event
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== 'a' || shiftKey || altKey) return false
    workspace.select({ elements: board.get().elements.map((element) => element.id) })
    return true
  }
  const nudge = NUDGES[key]
  if (altKey) return nudge !== undefined && nudgeBy(tools, nudge, shiftKey ? NUDGE_FAR : NUDGE)
  const step = STEPS[key]
  if (step) {
    goTo(tools, walk(board.get(), board.get().local.active, step))
    return true
  }
  return onCard(tools, key, shiftKey)
}

/** Moves the keyboard to a card or a head and brings it into sight. */
function goTo({ workspace, board, camera }: CanvasTools, id: string | null): void {
  if (id === null) {
    workspace.announce(board.get().elements.length === 0 ? text.said.empty : text.said.nothingThere)
    return
  }
  board.set({ active: id, walking: true })
  const scene = board.get()
  const at = scene.rects.get(id as ElementId)
  if (at) {
    camera.show(at)
    return
  }
  const lane = scene.lanes.find((candidate) => candidate.kind.id === kindOfLaneNode(id))
  if (lane) camera.show(lane.head)
}

function onCard(tools: CanvasTools, key: string, shift: boolean): boolean {
  const { workspace, board, actions } = tools
  const { active } = board.get().local
  const card = active && !isLaneNode(active) ? (active as ElementId) : null
  const lane = active && isLaneNode(active) ? kindOfLaneNode(active) : null
  switch (key) {
    case 'Enter':
      if (lane) actions.startCard(lane)
      else if (card && workspace.mayEdit) actions.startRename(card)
      else if (card) workspace.select({ elements: [card] })
      return true
    case 'F2':
      if (card) actions.startRename(card)
      return true
    case ' ':
      if (card) toggle(tools, card, shift)
      return true
    case 'Escape':
      board.set({ walking: false, restedOn: null })
      workspace.select({})
      return true
    case 'Delete':
    case 'Backspace': {
      const { elements, link } = workspace.selection.get()
      // The keyboard goes on from a neighbour when its card goes.
      if (card && workspace.mayEdit && (elements.has(card) || (elements.size === 0 && !link))) {
        board.set({ active: walk(board.get(), card, 'down') ?? walk(board.get(), card, 'up') })
      }
      if (elements.size === 0 && !link && card && workspace.mayEdit) workspace.confirmDelete([card])
      else actions.deleteSelection()
      return true
    }
  }
  if (key.toLowerCase() === 'k' && card) {
    chooseLink(tools, card, shift ? -1 : 1)
    return true
  }
  if (!workspace.mayEdit) return false
  switch (key.toLowerCase()) {
    case 'l':
      if (lane) workspace.openDialog({ type: 'collective-claim' })
      else workspace.openLinkTo(card)
      return true
    case 'n': {
      const kind = lane ?? (card && board.get().map.elements.get(card)?.kind) ?? board.get().lanes[0]?.kind.id
      if (kind) actions.startCard(kind)
      return true
    }
    case 'm':
      if (card) void offerMoves(tools, card)
      return true
  }
  return false
}

/** Chooses the next link of a card, so that its details are one key away. */
function chooseLink({ workspace, board }: CanvasTools, id: ElementId, by: 1 | -1): void {
  const { links, map } = board.get()
  const own = links.filter((link) => touches(link, new Set([id])))
  const index = own.findIndex((link) => link.id === workspace.selection.get().link)
  const next = own.at(index < 0 ? (by === 1 ? 0 : -1) : (index + by) % own.length)
  if (!next) {
    workspace.announce(text.counts.none)
    return
  }
  workspace.select({ link: next.id })
  workspace.announce(spokenLink(map, next))
}

function toggle({ workspace, board }: CanvasTools, id: ElementId, adding: boolean): void {
  const elements = new Set(workspace.selection.get().elements)
  const had = elements.has(id)
  if (!adding) elements.clear()
  if (had) elements.delete(id)
  else elements.add(id)
  workspace.select({ elements })
  const label = board.get().map.elements.get(id)?.code ?? ''
  workspace.announce(had ? text.said.unselected(label) : text.said.selected(label, elements.size))
}

function nudgeBy(tools: CanvasTools, way: Position, by: number): boolean {
  const { workspace, board, actions } = tools
  if (!workspace.mayEdit) return false
  const scene = board.get()
  const active = scene.local.active as ElementId | null
  if (scene.drawing.placing !== 'free') {
    if (active && way.y !== 0) void moveBy(tools, active, way.y * (by === NUDGE_FAR ? FAR_PLACES : 1))
    return true
  }
  const { elements } = workspace.selection.get()
  const moved = new Map<ElementId, Position>()
  for (const id of active && !elements.has(active) ? [active] : elements) {
    const at = scene.rects.get(id)
    if (at) moved.set(id, { x: at.x + way.x * by, y: at.y + way.y * by })
  }
  if (moved.size > 0) actions.move(moved, 'move')
  return true
}
