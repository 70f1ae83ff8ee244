import type { Placing } from '@golden-thread/shared/model'
import { later } from '../../ui/index.ts'
import type { CanvasTools } from '../context/index.ts'
import type { Alignment } from './align.ts'
import { CLIP_MIME, clipOf } from './clip.ts'

// What is done to many cards at once. Nobody needs its code before the map is there, so it comes after it.
const tidy = later(() => import('./tidy.ts'))
const copies = later(() => import('./copies.ts'))
const pastes = later(() => import('./paste.ts'))
const drops = later(() => import('./dropCards.ts'))
const moves = later(() => import('./offerMoves.ts'))

export const changePlacing = async (tools: CanvasTools, placing: Placing): Promise<void> =>
  (await tidy.load()).changePlacing(tools, placing)

export const arrangeSelection = async (tools: CanvasTools, how: Alignment): Promise<void> =>
  (await tidy.load()).arrangeSelection(tools, how)

/** Copies of the selected cards, with the links between them, beside the originals: of those selected now. */
export async function duplicateSelection(tools: CanvasTools): Promise<void> {
  const clip = clipOf(tools.board.get().map, tools.workspace.selection.get().elements)
  if (clip.elements.length === 0) return
  const { insertClip } = await copies.load()
  insertClip(tools, clip, true)
}

/** What was on the clipboard is read here: its event does not wait for code. */
export async function paste(tools: CanvasTools, data: DataTransfer): Promise<void> {
  const given = { clip: data.getData(CLIP_MIME), words: data.getData('text/plain') }
  ;(await pastes.load()).paste(tools, given)
}

export const moveBy = async (...asked: Parameters<typeof import('./offerMoves.ts').moveBy>) =>
  (await moves.load()).moveBy(...asked)

export const dropCards = async (...asked: Parameters<typeof import('./dropCards.ts').dropCards>) =>
  (await drops.load()).dropCards(...asked)

export const offerMoves = async (...asked: Parameters<typeof import('./offerMoves.ts').offerMoves>) =>
  (await moves.load()).offerMoves(...asked)
