import { Hono } from 'hono'
import { frameworkJsonSchema } from '../schemas/index.ts'
import type { AppEnv } from './services/index.ts'

/** What programs check their files against. Made at the first question: few ask. */
export function schemaRoutes() {
  let framework: object | undefined
  return new Hono<AppEnv>().get('/framework.json', (c) => {
    framework ??= frameworkJsonSchema()
    return c.json(framework)
  })
}
