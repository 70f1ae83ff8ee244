import { z } from 'zod'

/** What every part of a framework is written with. */

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  .describe('Letters, digits, hyphens and underscores; unique among its like')

export const hop = z
  .string()
  .regex(/^\^?[A-Za-z0-9][A-Za-z0-9_-]{0,99}\+?$/)
  .describe('A relation by its id; ^ before it goes back along it, + after it passes it once or more')
export const path = z.array(hop)
export const severity = z.enum(['gap', 'risk', 'note'])
export const publish = z.enum(['public', 'internal'])
export const bound = z.union([z.string(), z.number()])
export const value = z.union([z.string(), z.number(), z.boolean()])

export const condition = z.union([
  z.strictObject({ field: id, is: z.array(value) }),
  z.strictObject({ field: id, not: z.array(value) }),
  z.strictObject({ field: id, filled: z.boolean() }),
  z.strictObject({ field: id, least: bound.optional(), most: bound.optional() }),
  z.strictObject({ path, some: z.boolean() }),
])

export const selector = z
  .union([id, z.strictObject({ kinds: z.array(id).min(1), where: z.array(condition).optional() })])
  .describe('A kind by its id, or some kinds with conditions')
