import type {
  GroupSummary,
  LimitUse,
  MapOwner,
  MemberSummary,
  OrganisationAudit,
  OrganisationKey,
  OrganisationLink,
  OrganisationStorageUse,
  OrganisationSummary,
  TeamSummary,
} from '@golden-thread/shared/protocol'
import { z } from 'zod'
import { id, memberRole, role, time } from './parts.ts'
import { audit, auditEntry } from './record.ts'

const links = z.enum(['anyone', 'members'])

export const organisation = z.strictObject({
  id,
  name: z.string(),
  links,
  role: memberRole,
}) satisfies z.ZodType<OrganisationSummary>

export const member = z.strictObject({
  person: id,
  name: z.string(),
  colour: z.string(),
  email: z.string(),
  role: memberRole,
  from: z.array(z.strictObject({ group: z.string().nullable(), role: memberRole })),
  teams: z.array(z.string()),
  tooManyGroups: z.boolean(),
  since: time,
}) satisfies z.ZodType<MemberSummary>

export const team = z.strictObject({
  id,
  name: z.string(),
  members: z.array(id),
}) satisfies z.ZodType<TeamSummary>

export const group = z.strictObject({
  group: z.string(),
  role: memberRole,
}) satisfies z.ZodType<GroupSummary>

export const owner = z.strictObject({
  organisation: z.strictObject({ id, name: z.string(), links }).nullable(),
  teams: z.array(z.strictObject({ team: id, name: z.string(), role })),
}) satisfies z.ZodType<MapOwner>

export const organisationKey = z.strictObject({
  id,
  by: z.string(),
  label: z.string(),
  role,
  maps: z.array(z.string()),
  createdAt: time,
  expiresAt: time,
  revokedAt: time.nullable(),
}) satisfies z.ZodType<OrganisationKey>

export const organisationLink = z.strictObject({
  id,
  kind: z.enum(['link', 'board']),
  map: id,
  title: z.string(),
  role,
  label: z.string(),
  createdAt: time,
  expiresAt: time.nullable(),
  revokedAt: time.nullable(),
  people: z.int(),
}) satisfies z.ZodType<OrganisationLink>

export const storageUse = z.strictObject({
  database: z.int(),
  keptIn: z.enum(['sqlite', 'postgres']),
  backup: z.strictObject({ at: time, bytes: z.int() }).nullable(),
  maps: z.array(
    z.strictObject({ id, title: z.string(), bytes: z.int(), edits: z.int(), inBin: z.boolean() }),
  ),
}) satisfies z.ZodType<OrganisationStorageUse>

export const limitUse = z.strictObject({
  name: z.string(),
  unit: z.enum(['bytes', 'a minute', 'days', '']),
  most: z.number(),
  usual: z.number(),
  used: z.number().nullable(),
}) satisfies z.ZodType<LimitUse>

const newestFirst = z.strictObject({
  entries: z.array(auditEntry),
  next: z.int().nullable(),
  people: z.record(id, z.string()),
}) satisfies z.ZodType<OrganisationAudit>
/** Here the hash is of the name of the log, in the place of a map. */
const oldestFirst = audit.extend({ entries: z.array(auditEntry.extend({ map: z.string() })) })
export const organisationAudit = z.union([oldestFirst, newestFirst])

export const personalData = z.looseObject({
  person: z.unknown(),
  identity: z.unknown(),
  organisations: z.array(z.strictObject({ id, name: z.string(), role: memberRole })),
})

export const erased = z.looseObject({ erased: id, name: z.string(), kept: z.array(z.string()) })
