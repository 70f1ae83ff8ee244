export { type AuditLog, createAuditLog } from './auditLog.ts'
export { BIN_DAYS, createBin } from './bin.ts'
export { createCatalogue, mapSummary } from './catalogue.ts'
export type { AppEnv, Services } from './env.ts'
