export { FindingItem } from './FindingItem.tsx'
export { Findings } from './Findings.tsx'
export { FindingsList } from './FindingsList.tsx'
