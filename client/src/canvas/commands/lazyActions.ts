import { later } from '../../ui/index.ts'
import type { CanvasTools } from '../context/context.ts'
import type { Alignment } from './align.ts'

// What is done to many cards at once. Nobody needs its code before the map is there, so it comes after it.
const tidy = later(() => import('./tidy.ts'))
const copies = later(() => import('./copies.ts'))
const moves = later(() => import('./offerMoves.ts'))

export const previewTidy = async (tools: CanvasTools): Promise<void> => (await tidy.load()).previewTidy(tools)

export const arrangeSelection = async (tools: CanvasTools, how: Alignment): Promise<void> =>
  (await tidy.load()).arrangeSelection(tools, how)

export const duplicateSelection = async (tools: CanvasTools): Promise<void> =>
  (await copies.load()).duplicateSelection(tools)

export const offerMoves = async (...asked: Parameters<typeof import('./offerMoves.ts').offerMoves>) =>
  (await moves.load()).offerMoves(...asked)
