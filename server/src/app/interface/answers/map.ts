import type { FindingAnswer, MatrixAnswer } from '@golden-thread/shared/answers'
import type {
  EntrySummary,
  FormatSummary,
  LinkSummary,
  MapSummary,
  MatrixSummary,
  Me,
  TemplateSummary,
} from '@golden-thread/shared/protocol'
import { z } from 'zod'
import { id, memberRole, optional, role, time } from './parts.ts'

export const me = z.strictObject({
  person: z.strictObject({ id, name: z.string(), colour: z.string() }).nullable(),
  mayCreate: z.boolean(),
  directory: optional(z.enum(['signed in', 'signed out'])),
  organisations: optional(z.array(z.strictObject({ id, name: z.string(), role: memberRole }))),
  tooManyGroups: optional(z.literal(true)),
}) satisfies z.ZodType<Me>

export const signedOut = z.strictObject({ goTo: z.string() })

export const map = z.strictObject({
  id,
  title: z.string(),
  role,
  createdAt: time,
  updatedAt: time,
  elements: z.int(),
  links: z.int(),
  coverage: z.string(),
  deletedAt: optional(time),
}) satisfies z.ZodType<MapSummary>

export const link = z.strictObject({
  id,
  role,
  label: z.string(),
  createdAt: time,
  revokedAt: optional(time),
  expiresAt: optional(time),
}) satisfies z.ZodType<LinkSummary>
export const newLink = link.extend({ url: z.string() })

/** With links into it, each told once, in the place of their number. */
export const newMap = map.extend({ links: z.array(newLink) })
export const begunMap = newMap.extend({
  report: optional(z.unknown().describe('What became of what was imported')),
  problems: optional(z.array(z.unknown()).describe('What is kept and cannot be used as it stands')),
})

export const entry = z.strictObject({
  name: z.string(),
  colour: z.string(),
  link: id.nullable(),
  at: time,
}) satisfies z.ZodType<EntrySummary>

export const template = z.strictObject({
  id,
  title: z.string(),
  description: z.string(),
}) satisfies z.ZodType<TemplateSummary>

export const matrixSummary = z.strictObject({
  id,
  title: z.string(),
  rows: z.int(),
  columns: z.int(),
  sentence: z.string(),
}) satisfies z.ZodType<MatrixSummary>

export const format = z.strictObject({
  id,
  label: z.string(),
  description: z.string(),
  extension: z.string(),
  family: z.enum(['document', 'table', 'data', 'picture']),
  takes: z.enum(['paper', 'map', 'picture']),
}) satisfies z.ZodType<FormatSummary>

const basis = z.enum(['stated', 'inferred', 'assumed'])
const tally = z.record(z.string(), z.int())
const line = z.strictObject({
  id,
  code: z.string(),
  kind: id,
  title: z.string(),
  group: z.string().nullable(),
  tally,
})

export const matrix = z.strictObject({
  format: z.literal('golden-thread-matrix'),
  version: z.literal(1),
  map: z.strictObject({ title: z.string() }),
  framework: z.strictObject({ id, version: z.string().nullable() }),
  matrix: z.strictObject({ id, title: z.string(), rows: z.array(id), columns: z.array(id) }),
  where: z.array(z.string()),
  rows: z.array(line),
  columns: z.array(line),
  cells: z.array(
    z.strictObject({
      row: id,
      column: id,
      state: z.string(),
      value: z.union([z.string(), z.number()]).nullable(),
      links: z.array(id),
      paths: z.array(z.strictObject({ through: z.array(id), links: z.array(id), basis })),
      basis: basis.nullable(),
    }),
  ),
  totals: tally,
  uncovered: z.strictObject({ rows: z.array(id), columns: z.array(id) }),
  sentence: z.strictObject({ holds: z.boolean(), text: z.string() }),
}) satisfies z.ZodType<Omit<MatrixAnswer, 'rows' | 'columns' | 'totals'>>

const evidence = z.strictObject({
  source: z.string(),
  paragraph: z.string(),
  quotation: z.string(),
  field: optional(id),
})
export const element = z.strictObject({
  id,
  code: z.string(),
  kind: id,
  title: z.string(),
  fields: z.record(id, z.unknown()),
  evidence: z.array(evidence),
  placeholder: optional(z.literal(true)),
})

export const finding = z.strictObject({
  id,
  code: z.string(),
  severity: z.string(),
  sentence: z.string(),
  elements: z.array(id),
  links: z.array(id),
  accepted: z.strictObject({ by: z.string(), reason: z.string(), until: z.string().nullable() }).nullable(),
}) satisfies z.ZodType<FindingAnswer>

export const claim = z.strictObject({
  id,
  text: z.string(),
  verdict: z.enum(['holds', 'not-shown', 'fails']),
  why: z.string(),
  change: z.string(),
})

const number = z.number().nullable()
/** One figure of a measure, and what is stated of it. */
export const figure = z.strictObject({
  element: id,
  period: z.string().nullable(),
  computed: number,
  stated: number,
  difference: number,
})

export const status = z.strictObject({
  asAt: z.string(),
  elements: z.array(
    z.strictObject({
      id,
      code: z.string(),
      field: id,
      value: z.unknown(),
      since: z.string().nullable(),
      evidence: z.array(evidence),
    }),
  ),
})

export const tables = z.array(z.strictObject({ id, json: z.string(), csv: z.string() }))
