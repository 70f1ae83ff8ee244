export { createApp } from './app.ts'
export { askGroupsAgain } from './people/index.ts'
export { withUpgradeRefusals } from './request/index.ts'
export { type PrintedLink, sampleLinks } from './sample.ts'
export {
  closeSessionsHere,
  createAuditLog,
  createBin,
  createCatalogue,
  createFindingNews,
  createGroupWatch,
  createHooks,
  reviewOrganisationHere,
  reviewPeopleHere,
  reviewSocketsHere,
  reviewSocketsOfHere,
  type Services,
} from './services/index.ts'
