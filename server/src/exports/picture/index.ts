export { picturesOf } from './picturesOf.ts'
