import type { Context } from 'hono'
import type { AppEnv } from '../services/index.ts'

/** `?where=review.state:Complete&basis=stated`, each as often as it is needed. */
export const whereAsked = (c: Context<AppEnv>): readonly string[] => [
  ...(c.req.queries('where') ?? []),
  ...(c.req.queries('basis') ?? []).map((basis) => `basis=${basis}`),
]
