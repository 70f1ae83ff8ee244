export { NewMapFrame } from './NewMapFrame.tsx'
export { type NewMapDraft, useNewMap } from './useNewMap.ts'
