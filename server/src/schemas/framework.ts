import {
  FIELD_ROLES,
  FIELD_TYPES,
  KIND_ROLES,
  LANE_FORMS,
  LANGUAGE_VERSION,
  PLACINGS,
  RELATION_ROLES,
  TONES,
} from '@golden-thread/shared/model'
import { z } from 'zod'
import { check } from './check.ts'
import { matrix } from './matrix.ts'
import { condition, id, path, publish, selector, severity } from './selector.ts'

/** The framework language, for programs that write frameworks. The reader in `shared/src/document/framework` agrees. */

const field = z.strictObject({
  id,
  label: z.string(),
  type: z.enum(FIELD_TYPES),
  values: z.array(z.string()).optional().describe('The words to choose from, for choice and scale'),
  tones: z.array(z.enum(TONES)).optional().describe('For a scale: the tone of each word'),
  help: z.string().optional(),
  role: z.enum(FIELD_ROLES).optional(),
  unit: z.string().optional(),
  periods: z.array(z.string()).optional().describe('The periods of a series, in their order'),
  to: z.array(id).optional().describe('The kinds that a reference may name'),
  publish: publish.optional(),
  observed: z.literal(true).optional().describe('Its values are observed over time'),
})

const kind = z.strictObject({
  id,
  archetype: z.enum(['aim', 'action', 'party', 'place', 'money', 'event', 'issue', 'source']),
  label: z.string(),
  plural: z.string(),
  prefix: z.string().describe('Codes of new elements are this and a number'),
  fields: z.array(field),
  role: z.enum(KIND_ROLES).optional(),
  publish: publish.optional(),
})

const relation = z.strictObject({
  id,
  label: z.string().describe('As it reads from → to'),
  inverse: z.string().describe('As it reads to → from'),
  from: z.array(id),
  to: z.array(id),
  cardinality: z.strictObject({ perFrom: z.number().optional(), perTo: z.number().optional() }).optional(),
  strengths: z.array(z.string()).optional(),
  role: z.enum(RELATION_ROLES).optional(),
  fields: z.array(field).optional(),
  acyclic: z.literal(true).optional(),
  symmetric: z.literal(true).optional(),
  ordered: id.optional().describe('The field of its links that they are listed by at an element'),
  publish: publish.optional(),
})

const measure = z.strictObject({
  id,
  title: z.string(),
  of: selector,
  path: path.optional(),
  where: z.array(condition).optional(),
  take: z.enum(['sum', 'count', 'least', 'greatest']),
  field: id.optional(),
  sign: z.strictObject({ field: id, minus: z.array(z.string()) }).optional(),
  by: z.union([z.literal('series'), z.strictObject({ period: id })]).optional(),
  printed: id.optional(),
  tolerance: z.number().optional(),
})

const register = z.strictObject({
  id,
  title: z.string(),
  of: selector,
  columns: z
    .array(z.union([z.strictObject({ field: id }), z.strictObject({ label: z.string(), path })]))
    .optional(),
})

const report = z.strictObject({
  id,
  title: z.string(),
  parts: z.array(
    z.union([
      z.strictObject({ heading: z.string() }),
      z.strictObject({ text: z.string() }),
      z.strictObject({ matrix: id }),
      z.strictObject({ measure: id }),
      z.strictObject({ register: id }),
      z.strictObject({ findings: z.array(severity) }),
      z.strictObject({ claims: z.literal(true) }),
      z.strictObject({ timeline: z.literal(true) }),
    ]),
  ),
})

export const frameworkSchema = z
  .strictObject({
    id,
    title: z.string(),
    language: z.number().optional().describe(`Of this language: ${LANGUAGE_VERSION} today; none is 1`),
    version: z.string().optional().describe('Of this framework, as its authors number it'),
    kinds: z.array(kind).min(1),
    relations: z.array(relation),
    matrices: z.array(matrix),
    checks: z.array(check),
    measures: z.array(measure).optional(),
    registers: z.array(register).optional(),
    reports: z.array(report).optional(),
    view: z
      .strictObject({
        lanes: z.array(z.strictObject({ kind: id, as: z.enum(LANE_FORMS) })),
        placing: z.enum(PLACINGS),
      })
      .optional(),
  })
  .describe(
    'A framework of Golden Thread: kinds, relations, matrices, checks, measures, registers and reports',
  )
