export { writeDifference } from './writeDifference.ts'
