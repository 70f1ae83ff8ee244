// A Hono server with nothing but one answer of so many bytes: what answers of ours are held against. Over its IPC channel
// it says its port, and then, whenever it is asked, how much CPU it has used (s).
import { createRequire } from 'node:module'

/** As much of Hono as one answer needs: the package is the server's, and this one has no types of it. */
interface PlainHono {
  get(path: string, handler: (c: { html(text: string): Response }) => Response): PlainHono
  readonly fetch: (request: Request) => Response | Promise<Response>
}
type Serve = (
  options: { readonly fetch: PlainHono['fetch']; readonly hostname: string; readonly port: number },
  onListening: (info: { readonly port: number }) => void,
) => unknown

const need = createRequire(new URL('../../../server/package.json', import.meta.url))
const { Hono } = need('hono') as { Hono: new () => PlainHono }
const { serve } = need('@hono/node-server') as { serve: Serve }

const html = `<!doctype html><title>Plain</title><p>${'x'.repeat(Math.max(0, Number(process.argv[2]) - 40))}</p>`
const app = new Hono().get('/', (c) => c.html(html))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.send?.(port))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1e6)
})
process.on('disconnect', () => process.exit())
