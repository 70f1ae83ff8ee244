export { DecisionsDialog } from './DecisionsDialog.tsx'
export { DecisionsPart } from './DecisionsPart.tsx'
