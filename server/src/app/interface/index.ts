export { formatRoutes } from './formats.ts'
export { OPERATIONS } from './openApi.ts'
export { interfaceRoutes } from './routes.ts'
