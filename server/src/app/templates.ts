import { templates } from '@golden-thread/shared/frameworks'
import type { TemplateSummary } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import type { AppEnv } from './services/index.ts'

/** What a new map can start from. */
export function templateRoutes() {
  const summaries = templates.map(
    ({ id, title, description }): TemplateSummary => ({ id, title, description }),
  )
  return new Hono<AppEnv>().get('/', (c) => c.json(summaries))
}
