import type { KindId } from '@golden-thread/shared/model'
import type { CanvasTools } from '../context/context.ts'
import { freeSpot } from '../scene/freeSpot.ts'
import { isLaneNode, kindOfLaneNode } from '../scene/nodeTypes.ts'
import { text } from '../text/index.ts'
import { type Clip, clipOf, clipText, readClip, rowsOf } from './clipboard.ts'
import { insertClip, insertRows } from './copies.ts'

const CLIP_MIME = 'application/x-golden-thread'

/** Listens to copy, cut and paste inside an element; the answer stops it. */
export function listenToClipboard(tools: CanvasTools, element: HTMLElement): () => void {
  const isOurs = (event: ClipboardEvent): boolean =>
    event.target instanceof Element && !event.target.closest('input, textarea, [contenteditable]')

  const onCopy = (event: ClipboardEvent): void => {
    if (isOurs(event) && copyTo(tools, event)) event.preventDefault()
  }
  const onCut = (event: ClipboardEvent): void => {
    if (!isOurs(event) || !tools.workspace.mayEdit || !copyTo(tools, event)) return
    event.preventDefault()
    tools.actions.deleteSelection()
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (!isOurs(event) || !tools.workspace.mayEdit || !event.clipboardData) return
    event.preventDefault()
    paste(tools, event.clipboardData)
  }
  element.addEventListener('copy', onCopy)
  element.addEventListener('cut', onCut)
  element.addEventListener('paste', onPaste)
  return () => {
    element.removeEventListener('copy', onCopy)
    element.removeEventListener('cut', onCut)
    element.removeEventListener('paste', onPaste)
  }
}

function copyTo({ workspace, board }: CanvasTools, event: ClipboardEvent): boolean {
  const clip: Clip = clipOf(board.get().map, workspace.selection.get().elements)
  if (clip.elements.length === 0 || !event.clipboardData) return false
  event.clipboardData.setData(CLIP_MIME, JSON.stringify(clip))
  event.clipboardData.setData('text/plain', clipText(clip))
  workspace.announce(text.said.copied(clip.elements.length))
  return true
}

function paste(tools: CanvasTools, data: DataTransfer): void {
  const { workspace, board } = tools
  const clip = readClip(data.getData(CLIP_MIME))
  if (clip) {
    insertClip(tools, clip)
    return
  }
  const { lanes, positions } = board.get()
  const lane = lanes.find((candidate) => candidate.kind.id === laneToFill(tools)) ?? lanes[0]
  const rows = lane ? rowsOf(data.getData('text/plain'), lane.kind) : []
  if (!lane || rows.length === 0) {
    workspace.notify({ text: text.said.pasteNothing, tone: 'problem' })
    return
  }
  insertRows(tools, rows, lane.kind.id, freeSpot(lanes, positions, lane.kind.id))
  workspace.announce(text.said.pasted(rows.length, rows.length === 1 ? lane.kind.label : lane.kind.plural))
}

/** The lane that pasted words go to: the one the keyboard is in, or that of the selected card. */
function laneToFill({ workspace, board }: CanvasTools): KindId | undefined {
  const { local, map } = board.get()
  if (local.active && isLaneNode(local.active)) return kindOfLaneNode(local.active)
  const [selected] = workspace.selection.get().elements
  return map.elements.get(selected ?? (local.active as never))?.kind
}
