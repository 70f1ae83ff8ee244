export { createApp } from './app.ts'
export { withUpgradeRefusals } from './request/index.ts'
export { type PrintedLink, sampleLinks } from './sample.ts'
export { createAuditLog, createBin, createCatalogue, type Services } from './services/index.ts'
