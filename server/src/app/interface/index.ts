export { interfaceRoutes } from './routes.ts'
