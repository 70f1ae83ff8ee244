export { administrationRoutes } from './administration.ts'
export {
  erasureBody,
  groupBody,
  memberBody,
  memberRoleBody,
  organisationBody,
  organisationChangeBody,
  ownerBody,
  teamBody,
  teamGrantBody,
  teamMemberBody,
} from './bodies.ts'
export { askGroupsAgain } from './groups.ts'
export { memberRoutes } from './members.ts'
export { organisationAuditRoutes } from './organisationAudit.ts'
export { organisationRoutes } from './organisations.ts'
export { ownershipRoutes } from './ownership.ts'
export { myDataRoutes, personalDataRoutes } from './personalData.ts'
export { signInRoutes } from './signIn.ts'
export { createSignInNotes, type SignInNotes } from './signInNotes.ts'
export { takeHint } from './signOutHint.ts'
export { teamRoutes } from './teams.ts'
