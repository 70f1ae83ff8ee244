import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { AppEnv, Services } from '../services/index.ts'
import { REPLAYED } from './replay.ts'

/** What people press twice. */
const RECORDED = /^\/api\/maps\/[^/]+\/(?:comments|decisions|baselines|baselines\/[^/]+\/signatures)$/
/** So long the same words of the same person are one request, sent again because nothing seemed to happen. */
const SAME_MS = 10_000
const KEPT_MAX = 1_000

interface KeptAnswer {
  readonly at: number
  readonly answer: Promise<Response | undefined>
}

/**
 * Answers what was just done with what was answered then, also while it is still being done. With an Idempotency-Key it
 * is the key that says whether it is the same; without one, the body. What was refused is done anew.
 */
export function replaying({ elapsed }: Pick<Services, 'elapsed'>) {
  const kept = new Map<string, KeptAnswer>()

  function forget(): void {
    const now = elapsed()
    for (const [name, { at }] of kept) {
      if (now - at < SAME_MS && kept.size <= KEPT_MAX) return
      kept.delete(name)
    }
  }

  return createMiddleware<AppEnv>(async (c, next) => {
    const { person } = c.var
    if (c.req.method !== 'POST' || !person || !RECORDED.test(c.req.path)) return next()
    const key = c.req.header('idempotency-key')
    const body = await c.req.text()
    const words = JSON.stringify([person.id, c.var.key?.id, c.req.path, key, body])
    const name = createHash('sha256').update(words).digest('base64url')
    forget()
    const before = await kept.get(name)?.answer
    if (before) {
      const headers = new Headers(before.headers)
      headers.set(REPLAYED, 'true')
      // 200 and not 201: nothing was made.
      return new Response(await before.clone().arrayBuffer(), { status: 200, headers })
    }
    let done: (answer: Response | undefined) => void = () => {}
    kept.set(name, { at: elapsed(), answer: new Promise((resolve) => (done = resolve)) })
    try {
      await next()
      const isDone = c.res.ok && !c.error
      done(isDone ? c.res.clone() : undefined)
      if (!isDone) kept.delete(name)
    } catch (error) {
      done(undefined)
      kept.delete(name)
      throw error
    }
  })
}
