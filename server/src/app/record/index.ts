export { commentRoutes } from './comments.ts'
