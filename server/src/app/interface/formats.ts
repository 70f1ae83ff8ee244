import type { FormatSummary } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { formats } from '../../exports/index.ts'
import type { AppEnv } from '../services/index.ts'

/** Which formats there are; what offers them reads it here. */
export const formatRoutes = () =>
  new Hono<AppEnv>().get('/', (c) => {
    const answer = formats.map(
      ({ id, label, description, extension, family, takes }): FormatSummary => ({
        id,
        label,
        description,
        extension,
        family,
        takes,
      }),
    )
    return c.json(answer)
  })
