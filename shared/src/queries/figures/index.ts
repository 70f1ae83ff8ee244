export { type Checked, type CheckFailure, checkElement, compareAll } from './checkElement.ts'
export { differenceOf, type Figure, figuresOf, measureFigures } from './figures.ts'
export { figureText, numberIn, periodKey, rounded } from './number.ts'
export { type Compared, numberCompared, operandOf } from './operand.ts'
