import type { KindId } from '@golden-thread/shared/model'
import type { CanvasTools } from '../context/context.ts'
import { freeSpot } from '../scene/freeSpot.ts'
import { isLaneNode, kindOfLaneNode } from '../scene/nodeTypes.ts'
import { text } from '../text/index.ts'
import { insertClip, insertRows } from './copies.ts'
import { readClip, rowsOf } from './readPaste.ts'

/** Puts into the map what was on the clipboard: cards with their links, or lines and tables as new cards. */
export function paste(tools: CanvasTools, given: { readonly clip: string; readonly words: string }): void {
  const { workspace, board } = tools
  const clip = readClip(given.clip)
  if (clip) {
    insertClip(tools, clip)
    return
  }
  const { lanes, rects } = board.get()
  const lane = lanes.find((candidate) => candidate.kind.id === laneToFill(tools)) ?? lanes[0]
  const rows = lane ? rowsOf(given.words, lane.kind) : []
  if (!lane || rows.length === 0) {
    workspace.notify({ text: text.said.pasteNothing, tone: 'problem' })
    return
  }
  insertRows(tools, rows, lane.kind.id, freeSpot(lanes, rects, lane.kind.id))
  workspace.announce(text.said.pasted(rows.length, rows.length === 1 ? lane.kind.label : lane.kind.plural))
}

/** The lane that pasted words go to: the one the keyboard is in, or that of the selected card. */
function laneToFill({ workspace, board }: CanvasTools): KindId | undefined {
  const { local, map } = board.get()
  if (local.active && isLaneNode(local.active)) return kindOfLaneNode(local.active)
  const [selected] = workspace.selection.get().elements
  return map.elements.get(selected ?? (local.active as never))?.kind
}
