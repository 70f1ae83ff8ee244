import { type Kind, type KindId, kindOf } from '@golden-thread/shared/model'
import type { CanvasTools } from '../context/index.ts'
import { freeSpot, isLaneNode, kindOfLaneNode } from '../scene/index.ts'
import { text } from '../text/index.ts'
import { insertClip, insertRows } from './copies.ts'
import { tableOf, wordsOf } from './pastedTable.ts'
import { CODE, type PastedRow, readClip, rowsOf } from './readPaste.ts'

/** Puts into the map what was on the clipboard: cards with their links, or lines and tables as new cards. */
export function paste(tools: CanvasTools, given: { readonly clip: string; readonly words: string }): void {
  const { workspace, board } = tools
  const clip = readClip(given.clip)
  if (clip) {
    insertClip(tools, clip)
    return
  }
  const table = tableOf(given.words)
  if (table.length === 0) {
    workspace.notify({ text: text.said.pasteNothing, tone: 'problem' })
    return
  }
  const kind = kindOf(board.get().map.framework, laneToFill(tools) ?? '')
  // Plain lines, or codes and titles, of a lane that somebody chose need no question.
  const isPlain = table.every(
    ([first = '', ...rest]) => rest.length === 0 || (rest.length === 1 && CODE.test(first)),
  )
  if (kind && isPlain) pasteRows(tools, rowsOf(given.words, kind), kind)
  else workspace.openDialog({ type: 'import', given: { words: wordsOf(table) } })
}

/** Makes the rows elements of a kind, and says so. */
function pasteRows(tools: CanvasTools, rows: readonly PastedRow[], kind: Kind): void {
  const { lanes, rects } = tools.board.get()
  insertRows(tools, rows, kind.id, freeSpot(lanes, rects, kind.id))
  tools.workspace.announce(text.said.pasted(rows.length, rows.length === 1 ? kind.label : kind.plural))
}

/** The lane that pasted words go to: the one the keyboard is in, or that of the selected card. */
function laneToFill({ workspace, board }: CanvasTools): KindId | undefined {
  const { local, map } = board.get()
  if (local.active && isLaneNode(local.active)) return kindOfLaneNode(local.active)
  const [selected] = workspace.selection.get().elements
  return map.elements.get(selected ?? (local.active as never))?.kind
}
