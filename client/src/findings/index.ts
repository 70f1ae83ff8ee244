export { Findings } from './Findings.tsx'
export { FindingsList } from './FindingsList.tsx'
export { useFindingCount } from './useFindings.ts'
