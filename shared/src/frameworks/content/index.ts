export { mapOf } from './mapOf.ts'
export type { AssessmentRow, ElementRow, LinkRow, ObservationRow, PaperContent, Says } from './rows.ts'
