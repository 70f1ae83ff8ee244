export { claimVerdicts } from './claimVerdicts.ts'
export type { ClaimState, ClaimVerdict } from './verdict.ts'
