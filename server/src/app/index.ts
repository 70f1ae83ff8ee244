export { createApp } from './app.ts'
export { withUpgradeRefusals } from './request/index.ts'
export { type PrintedLink, sampleLinks } from './sample.ts'
export {
  createAuditLog,
  createBin,
  createCatalogue,
  createFindingNews,
  createHooks,
  type Services,
} from './services/index.ts'
