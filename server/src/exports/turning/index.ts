export { partsOf, type TurnedPart } from './turned.ts'
