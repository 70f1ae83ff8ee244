import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../services/index.ts'

/**
 * Gives whatever is answered as text an ETag of its bytes, and answers 304 to who has them already. Who may read is
 * looked at before, each time; what is saved is the way, not the work.
 */
export const conditional = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const isData = DATA.test(c.res.headers.get('content-type') ?? '')
  if (c.req.method !== 'GET' || c.res.status !== 200 || !isData || c.var.isStreamed) return
  const bytes = new Uint8Array(await c.res.clone().arrayBuffer())
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  c.header('ETag', tag)
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (!known.includes(tag) && !known.includes('*')) return
  const headers = new Headers(c.res.headers)
  for (const name of ['content-type', 'content-length', 'content-disposition']) headers.delete(name)
  c.res = undefined
  c.res = new Response(null, { status: 304, headers })
})

const DATA = /^(?:application\/json|text\/(?:csv|markdown|html)|image\/svg\+xml)(?:;|$)/
