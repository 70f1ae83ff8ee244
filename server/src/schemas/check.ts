import { COMPARISONS } from '@golden-thread/shared/model'
import { z } from 'zod'
import { bound, id, path, selector, severity } from './selector.ts'

const operand = z.union([
  z.strictObject({ constant: bound }),
  z.strictObject({ field: id, along: path.optional(), take: z.enum(['least', 'greatest']).optional() }),
  z.strictObject({ measure: id }),
  z.strictObject({ count: path }),
  z.strictObject({ daysSince: id }),
  z.strictObject({ today: z.literal(true) }),
])

const end = z.enum(['from', 'to'])

export const check = z.union([
  z.strictObject({
    type: z.enum(['column-covered', 'column-single-support', 'row-covers']),
    matrix: id,
    severity,
  }),
  z.strictObject({
    type: z.literal('needs-link'),
    kind: id,
    relation: id,
    end,
    noun: z.string(),
    severity,
  }),
  z.strictObject({
    type: z.literal('most-links'),
    kind: id,
    relation: id,
    end,
    most: z.number(),
    severity,
  }),
  z.strictObject({ type: z.literal('field-filled'), kind: id, field: id, severity }),
  z.strictObject({
    type: z.literal('each'),
    id,
    title: z.string(),
    of: selector,
    value: operand,
    is: z.enum(COMPARISONS),
    than: operand.optional(),
    tolerance: z.number().optional(),
    perPeriod: id.optional(),
    perGroup: path.optional(),
    periods: z.array(z.string()).optional(),
    severity,
    sentence: z.string().describe('With {element}, {value}, {than}, {period} and {group} where they go'),
    advice: z.string().optional(),
  }),
])
