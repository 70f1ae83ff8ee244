export { formatRoutes } from './formats.ts'
export { interfaceRoutes } from './routes.ts'
