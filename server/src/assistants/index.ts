export { answerAssistant, type ReadRoute } from './answerAssistant.ts'
