export { ReadText } from './ReadText.tsx'
export { ReportScreen } from './ReportScreen.tsx'
export { text as reportWords } from './text.ts'
export { useReported } from './useReported.ts'
