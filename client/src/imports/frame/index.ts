export { ChooseFile } from './ChooseFile.tsx'
export { type FrameWords, ImportFrame } from './ImportFrame.tsx'
export { PlanProgress, type PlanShown } from './PlanProgress.tsx'
export { planWords } from './planText.ts'
