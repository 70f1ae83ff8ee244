export { FormControl } from './FormControl.tsx'
export type { PartJson } from './formKey.ts'
export { JsonArea } from './JsonArea.tsx'
export { beginning, FORMS, type FormOf } from './specs.ts'
