import { MEMBER_ROLES, ROLES, type Subject } from '@golden-thread/shared/protocol'
import { z } from 'zod'

export const id = z.string()
/** Milliseconds since 1970. */
export const time = z.int()
export const role = z.enum(ROLES)
export const memberRole = z.enum(MEMBER_ROLES)

/** The fields that are there in some answers only, and never as nothing. */
export const optional = <Schema extends z.ZodType>(schema: Schema) => schema.exactOptional()

export const subject = z.union([
  z.strictObject({ element: id }),
  z.strictObject({ link: id }),
  z.strictObject({ cell: z.strictObject({ matrix: id, row: id, column: id }) }),
  z.strictObject({ claim: id }),
  z.strictObject({ finding: id }),
]) satisfies z.ZodType<Subject>

/** Our JSON of a map, as it is taken away and comes in again. */
export const wholeMap = z.looseObject({
  format: z.literal('golden-thread-map'),
  version: z.int(),
  title: z.string(),
})
