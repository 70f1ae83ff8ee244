import { hash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../services/index.ts'
import { isKnown } from './known.ts'

/**
 * Gives whatever is answered an ETag: that of what it was made of (`known.ts`), or else, where it is text, of its bytes.
 * Who may read is looked at before, each time; of bytes what is saved is the way, not the work.
 */
export const conditional = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const type = c.res.headers.get('content-type') ?? ''
  if (!['GET', 'HEAD'].includes(c.req.method) || c.res.status !== 200) return
  if (c.var.tag !== undefined) {
    c.header('ETag', c.var.tag)
    return
  }
  if (!DATA.test(type) || c.var.isStreamed) return
  // Read and answered again: a clone would have to be read beside what is sent, and both as streams.
  const body = type.startsWith('application/json')
    ? await c.res.text()
    : new Uint8Array(await c.res.arrayBuffer())
  const tag = `"${hash('sha256', body, 'base64url').slice(0, 27)}"`
  const headers = new Headers(c.res.headers)
  headers.set('ETag', tag)
  c.res = undefined
  if (!isKnown(c, tag)) {
    headers.set('Content-Length', String(Buffer.byteLength(body)))
    c.res = new Response(body, { headers })
    return
  }
  for (const name of ['content-type', 'content-length', 'content-disposition']) headers.delete(name)
  c.res = new Response(null, { status: 304, headers })
})

const DATA = /^(?:application\/json|text\/(?:csv|markdown|html)|image\/svg\+xml)(?:;|$)/
