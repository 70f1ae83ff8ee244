export { useGridClipboard } from './useGridClipboard.ts'
export { useGridKeys } from './useGridKeys.ts'
export { selectedCell, usePublishedPlace } from './usePublishedPlace.ts'
export { useReveal } from './useReveal.ts'
