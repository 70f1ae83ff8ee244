export { type AuditLog, createAuditLog } from './auditLog.ts'
export { BIN_DAYS, createBin } from './bin.ts'
export { boardsOfAll } from './boardsOfAll.ts'
export { BASELINES_MAX, KEY_DAYS_MAX, KEYS_MAX, WEBHOOKS_MAX } from './bounds.ts'
export { createCatalogue, mapSummary } from './catalogue.ts'
export type { AppEnv, Services } from './env.ts'
export { createFindingNews, FINDING_EVENTS } from './findingNews.ts'
export { createGroupWatch, type GroupWatch } from './groupWatch.ts'
export { createHooks, type Hooks, RECORD_EVENTS } from './hooks.ts'
export { wants } from './message.ts'
export {
  closeSessions,
  closeSessionsHere,
  closeWhenOver,
  reviewOrganisation,
  reviewOrganisationHere,
  reviewPeople,
  reviewPeopleHere,
  reviewSockets,
  reviewSocketsHere,
  reviewSocketsOf,
  reviewSocketsOfHere,
  reviewWhenEnded,
} from './reviewSockets.ts'
export { createSharedCounts, type SharedCounts } from './sharedCounts.ts'
