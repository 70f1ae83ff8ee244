export type {
  LimitUse,
  OrganisationAudit,
  OrganisationKey,
  OrganisationLink,
  OrganisationStorageUse,
} from './administration.ts'
export { ACTIONS, type Action, can, isForKeys, mayCreate, rolesThatCan, whoCan } from './can.ts'
export {
  CLOSE,
  type CloseCode,
  closesMap,
  endsAccess,
  explainClose,
  isFinal,
  mayHoldMore,
} from './closeCode.ts'
export {
  FRAME,
  type NewsInfo,
  OLDEST_PAGE_PROTOCOL,
  PROTOCOL_VERSION,
  type RefusedInfo,
  type SessionInfo,
  type StoreInfo,
  SYNC,
  TEXT_SCHEMA_FIRST,
} from './frame.ts'
export type {
  BaselineSummary,
  BoardComments,
  BoardSummary,
  EntrySummary,
  ErrorBody,
  ExploredMap,
  FormatSummary,
  LinkSummary,
  MapSummary,
  MatrixSummary,
  Me,
  Person,
  TemplateSummary,
} from './http.ts'
export * as wireLimits from './limits.ts'
export type {
  GroupSummary,
  LinksFor,
  MapOwner,
  MemberSummary,
  OrganisationSummary,
  TeamSummary,
} from './people.ts'
export type {
  AuditAnswer,
  AuditCheck,
  AuditEntry,
  CommentSummary,
  DecisionSummary,
  EditBurst,
  EditHistory,
  EditStamp,
  HoldSummary,
  KeySummary,
  Mention,
  NewComment,
  OriginAnswer,
  Subject,
  SubjectKind,
  ThreadSummary,
} from './record.ts'
export {
  higherRole,
  isMemberRole,
  isRole,
  lowerRole,
  MEMBER_ROLES,
  type MemberRole,
  ROLES,
  ROLES_LINKED_AT_ONCE,
  type Role,
  roleInMaps,
} from './role.ts'
export type { DeliverySummary, WebhookSummary } from './webhook.ts'
