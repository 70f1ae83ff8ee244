import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../services/index.ts'
import { isKnown } from './known.ts'

/**
 * Gives whatever is answered an ETag: that of what it was made of (`known.ts`), or else, where it is text, of its bytes.
 * Who may read is looked at before, each time; of bytes what is saved is the way, not the work.
 */
export const conditional = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const isData = DATA.test(c.res.headers.get('content-type') ?? '')
  if (!['GET', 'HEAD'].includes(c.req.method) || c.res.status !== 200) return
  if (c.var.tag !== undefined) {
    c.header('ETag', c.var.tag)
    return
  }
  if (!isData || c.var.isStreamed) return
  const bytes = new Uint8Array(await c.res.clone().arrayBuffer())
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  c.header('ETag', tag)
  if (!isKnown(c, tag)) return
  const headers = new Headers(c.res.headers)
  for (const name of ['content-type', 'content-length', 'content-disposition']) headers.delete(name)
  c.res = undefined
  c.res = new Response(null, { status: 304, headers })
})

const DATA = /^(?:application\/json|text\/(?:csv|markdown|html)|image\/svg\+xml)(?:;|$)/
