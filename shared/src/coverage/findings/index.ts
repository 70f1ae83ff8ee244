export { type MarkAccepted, markAccepted } from './accepted.ts'
export type { Facts } from './facts.ts'
export { acceptedFindings, type Finding, openFindings } from './finding.ts'
export { FindingBook } from './findingBook.ts'
