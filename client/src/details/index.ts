export { Details } from './Details.tsx'
