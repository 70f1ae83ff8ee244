export type { Alignment } from './align.ts'
export { CLIP_MIME, clipOf, clipText } from './clip.ts'
export { arrangeSelection, changePlacing, dropCards, moveBy, offerMoves, paste } from './lazyActions.ts'
export { useCanvasCommands } from './useCanvasCommands.ts'
