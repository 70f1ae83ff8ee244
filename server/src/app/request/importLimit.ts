import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AppEnv } from '../services/index.ts'
import { RequestRefused } from './refused.ts'

/** What all large bodies that are taken in at once may come to; who comes then waits and tries again. */
const HELD_BYTES_MAX = 160 * 1024 * 1024

/** Where files are brought in: these take more than any other request. */
const IMPORTS = /^\/api\/(?:maps|maps\/[^/]+\/imports|imports\/[a-z]+)\/?$/
const isImport = ({ req }: Context<AppEnv>): boolean => req.method === 'POST' && IMPORTS.test(req.path)

/** Keeps bodies to what a request may need: a file of `fileMost` bytes in base64 where one is brought in, else `most`. */
export function limitBodies({
  most,
  fileMost,
}: {
  most: number
  fileMost: number
}): MiddlewareHandler<AppEnv> {
  const importMost = Math.max(most, Math.ceil((fileMost * 4) / 3) + 64 * 1024)
  const usual = limited(most, most)
  const large = limited(importMost, fileMost)
  let held = 0
  return async (c, next) => {
    // Reading has no body, and looking for one would cost more than the rest of it.
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    if (!isImport(c)) return usual(c, next)
    const declared = Number(c.req.header('content-length') ?? importMost)
    // Small ones are never kept waiting by large ones.
    if (!(declared > most)) return large(c, next)
    if (declared <= importMost && held > 0 && held + declared > HELD_BYTES_MAX)
      throw new RequestRefused({ code: 'busy' })
    held += declared
    try {
      return await large(c, next)
    } finally {
      held -= declared
    }
  }
}

/** `told` is what a person is told of: of a file its own size, not that of its base64. */
const limited = (most: number, told: number): MiddlewareHandler<AppEnv> =>
  bodyLimit({
    maxSize: most,
    onError: () => {
      throw new RequestRefused({ code: 'too-large', most: told })
    },
  })
