import { STATUS_CODES } from 'node:http'
import type { Http2Bindings, HttpBindings } from '@hono/node-server'

type Env = HttpBindings | Http2Bindings

/**
 * The adapter turns a refused handshake into a bare status and drops the body. This writes the whole answer first, so
 * that whoever looks (a program, the browser's network panel) reads why.
 */
export const withUpgradeRefusals =
  (fetch: (request: Request, env: Env) => Response | Promise<Response>) =>
  async (request: Request, env: Env): Promise<Response> => {
    const response = await fetch(request, env)
    const isUpgrade = env.outgoing === undefined && request.headers.has('upgrade')
    if (!isUpgrade || response.status < 400) return response
    const body = Buffer.from(await response.arrayBuffer())
    const kept = [...response.headers].filter(([name]) => !HOP_BY_HOP.has(name))
    const head = [
      `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
      ...kept.map(([name, value]) => `${name}: ${value}`),
      'connection: close',
      `content-length: ${body.length}`,
    ].join('\r\n')
    const { socket } = env.incoming
    if (socket.destroyed) return response
    // A socket that is already destroyed is what tells the adapter that there is nothing left to answer.
    await new Promise<void>((resolve) => {
      socket.once('close', () => resolve())
      socket.end(Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]), () => socket.destroySoon())
    })
    return response
  }

const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
])
