export { moved } from './moved.ts'
export { type FileBytes, packed } from './packed.ts'
