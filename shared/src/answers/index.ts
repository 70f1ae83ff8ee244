export type { ElementAnswer, EvidenceAnswer } from './elementAnswers.ts'
export type { FindingAnswer } from './findingAnswers.ts'
export { type CellAnswer, type LineAnswer, MATRIX_FORMAT, type MatrixAnswer } from './matrixAnswer.ts'
export { answer, type MapQuestion, type QuestionRefusal } from './question.ts'
