export { HistoryDialog } from './HistoryDialog.tsx'
export { useLastHere } from './lastHere.ts'
export { OriginPart } from './OriginPart.tsx'
export { PastBanner } from './PastBanner.tsx'
