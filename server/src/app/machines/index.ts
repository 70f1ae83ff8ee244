export { assistantRoutes } from './assistants.ts'
export { disclosureRoutes } from './disclosure/index.ts'
export { feedRoutes } from './feed.ts'
