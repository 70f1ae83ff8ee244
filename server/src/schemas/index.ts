import { z } from 'zod'
import { frameworkSchema } from './framework.ts'

/** The framework language as JSON Schema (draft 2020-12). */
export const frameworkJsonSchema = (): object => z.toJSONSchema(frameworkSchema, { target: 'draft-2020-12' })
