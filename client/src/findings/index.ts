export { Findings } from './Findings.tsx'
export { FindingsList } from './FindingsList.tsx'
