export {
  CLAIM_STATES,
  type ClaimReading,
  claimReading,
  claimsSentence,
  possibleTies,
  tieWords,
  VERDICT_WORDS,
} from './claimReading.ts'
export { claimVerdicts, testWords } from './claimVerdicts.ts'
export type { ClaimException, ClaimState, ClaimTie, ClaimVerdict } from './verdict.ts'
