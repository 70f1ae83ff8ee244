import type { Context } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../../config.ts'

/**
 * What every answer says about itself. No script and no style but our own files, nothing framed, and no address
 * passed on to other sites, because the address of an access link is the key to a map.
 */
export const headers = (config: Config) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      connectSrc: ["'self'", socketSource('ws'), socketSource('wss')],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
  })

/** Not every browser takes 'self' to mean the same host over a socket, so the host is named. */
const socketSource = (scheme: string) => (c: Context) => {
  const host = c.req.header('host') ?? ''
  return /^[\w.:[\]-]+$/.test(host) ? `${scheme}://${host}` : "'self'"
}
