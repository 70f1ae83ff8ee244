export { ElementFields } from './ElementFields.tsx'
export { LinkFields } from './LinkFields.tsx'
