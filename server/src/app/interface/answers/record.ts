import type {
  AuditAnswer,
  AuditCheck,
  AuditEntry,
  BaselineSummary,
  BoardSummary,
  CommentSummary,
  DecisionSummary,
  DeliverySummary,
  EditHistory,
  HoldSummary,
  KeySummary,
  Mention,
  NewComment,
  OriginAnswer,
  ThreadSummary,
  WebhookSummary,
} from '@golden-thread/shared/protocol'
import { z } from 'zod'
import { BASELINE_STATUSES, OUTCOMES } from '../../../storage/index.ts'
import { id, optional, role, subject, time } from './parts.ts'

export const signature = z.strictObject({ name: z.string(), post: z.string(), at: time })

export const baseline = z.strictObject({
  id,
  name: z.string(),
  meeting: z.string(),
  date: z.string(),
  status: z.enum(BASELINE_STATUSES),
  hash: z.string(),
  by: z.string(),
  at: time,
  signatures: z.array(signature),
}) satisfies z.ZodType<BaselineSummary>

const board = z.strictObject({
  id,
  audience: z.string(),
  baseline: id.nullable(),
  createdAt: time,
  expiresAt: time.nullable(),
  revokedAt: time.nullable(),
}) satisfies z.ZodType<BoardSummary>
export const boards = z.array(board)
export const newBoard = board.extend({ url: z.string() })

export const mention = z.strictObject({ person: id, name: z.string() }) satisfies z.ZodType<Mention>

const comment = z.strictObject({
  id,
  text: z.string(),
  mentions: z.array(mention),
  person: id,
  by: z.string(),
  at: time,
}) satisfies z.ZodType<CommentSummary>

export const thread = z.strictObject({
  id,
  on: subject,
  about: z.string(),
  state: z.enum(['open', 'resolved']),
  changed: optional(z.strictObject({ by: z.string(), at: time })),
  comments: z.array(comment),
}) satisfies z.ZodType<ThreadSummary>

export const newComment = comment.extend({
  thread: id,
  on: subject,
  about: z.string(),
  unknown: optional(z.strictObject({ names: z.array(z.string()), message: z.string() })),
}) satisfies z.ZodType<NewComment>

const stamp = { person: z.string(), by: z.string(), at: time }

export const history = z.strictObject({
  entries: z.array(z.strictObject({ ...stamp, until: time, edits: z.int(), from: z.int(), to: z.int() })),
  next: z.int().nullable(),
}) satisfies z.ZodType<EditHistory>

export const origin = z.strictObject({
  id,
  made: z.strictObject(stamp).nullable(),
  parts: z.array(z.strictObject({ ...stamp, part: z.string() })),
}) satisfies z.ZodType<OriginAnswer>

export const auditEntry = z.strictObject({
  position: z.int(),
  ...stamp,
  action: z.string(),
  detail: z.string(),
  previous: z.string(),
  hash: z.string(),
}) satisfies z.ZodType<AuditEntry>

const head = z.strictObject({ position: z.int(), hash: z.string() })

export const audit = z.strictObject({
  entries: z.array(auditEntry),
  next: z.int().nullable(),
  head,
}) satisfies z.ZodType<AuditAnswer>

export const auditCheck = z.strictObject({
  broken: z.strictObject({ position: z.int(), why: z.enum(['changed', 'missing', 'added']) }).nullable(),
  head,
}) satisfies z.ZodType<AuditCheck>

export const decision = z.strictObject({
  id,
  on: subject.nullable(),
  about: z.string(),
  recommendation: z.string(),
  minutes: z.string(),
  conditions: z.string(),
  outcome: z.enum(OUTCOMES),
  body: z.string(),
  date: z.string(),
  baseline: id.nullable(),
  replaces: id.nullable(),
  replacedBy: optional(id),
  state: z.enum(['undecided', 'to do', 'done', 'nothing to do']),
  progress: optional(z.strictObject({ note: z.string(), by: z.string(), at: time })),
  ...stamp,
}) satisfies z.ZodType<DecisionSummary>

const key = z.strictObject({
  id,
  role,
  maps: z.array(id),
  label: z.string(),
  createdAt: time,
  expiresAt: time,
  revokedAt: time.nullable(),
}) satisfies z.ZodType<KeySummary>
export const keys = z.array(key)
export const newKey = key.extend({ key: z.string() })

export const hold = z.strictObject({
  id,
  reason: z.string(),
  by: z.string(),
  at: time,
  liftedAt: time.nullable(),
  liftedBy: z.string().nullable(),
}) satisfies z.ZodType<HoldSummary>

export const delivery = z.strictObject({
  id,
  event: z.string(),
  at: time,
  state: z.enum(['waiting', 'delivered', 'given up']),
  attempts: z.int(),
  nextAt: time.nullable(),
  deliveredAt: time.nullable(),
  status: z.int().nullable(),
  error: z.string(),
}) satisfies z.ZodType<DeliverySummary>

const webhook = z.strictObject({
  id,
  url: z.string(),
  label: z.string(),
  events: z.array(z.string()),
  by: z.string(),
  at: time,
  endedAt: time.nullable(),
  waiting: z.int(),
  last: delivery.nullable(),
}) satisfies z.ZodType<WebhookSummary>
export const webhooks = z.array(webhook)
export const newWebhook = webhook.extend({ host: z.string(), secret: z.string() })
