export { Admin } from './Admin.tsx'
