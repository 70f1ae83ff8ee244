import { type Context, Hono } from 'hono'
import { answerAssistant } from '../../assistants/index.ts'
import { RequestRefused } from '../request/index.ts'
import type { AppEnv } from '../services/index.ts'

/**
 * The interface for assistants (Model Context Protocol, streamable HTTP): each message is answered by itself, as JSON, by
 * asking the same routes with the same key. So an assistant may read what the key may, at the rate of the key.
 */
export function assistantRoutes(ask: (request: Request, c: Context<AppEnv>) => Promise<Response>) {
  return (
    new Hono<AppEnv>()
      .post('/', async (c) => {
        // A cookie is not enough: it would come along with whatever page the browser has open.
        if (!c.var.key) throw new RequestRefused({ code: 'key-wanted' })
        const Authorization = c.req.header('authorization') ?? ''
        const answer = await answerAssistant(await c.req.text(), async (path) => {
          const headers = { Authorization, Host: c.req.header('host') ?? '' }
          const response = await ask(new Request(new URL(path, c.req.url), { headers }), c)
          const text = await response.text()
          return { ok: response.ok, text: response.ok ? text : sentenceIn(text) }
        })
        if (answer === undefined) return c.body(null, 202)
        return c.body(answer, 200, { 'Content-Type': 'application/json; charset=utf-8' })
      })
      // There is nothing to listen to, and no session to end.
      .all('/', (c) => c.body(null, 405, { Allow: 'POST' }))
  )
}

function sentenceIn(text: string): string {
  try {
    const { error } = JSON.parse(text) as { readonly error?: { readonly message?: string } }
    return error?.message ?? text
  } catch {
    return text
  }
}
