import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** Builds the page of a bench (a folder with an index.html) for production. */
export async function buildPage(root: string, outDir: string): Promise<void> {
  await build({
    root,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  })
}

/** Serves a built page, and `/scene.json` with what it is to show. */
export async function serveFolder(root: string, scene: string): Promise<{ url: string; close(): void }> {
  const { readFile } = await import('node:fs/promises')
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
  const http: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path === '/scene.json') return void response.end(scene)
    const file = path === '/' ? 'index.html' : path.slice(1)
    const body = await readFile(join(root, file)).catch(() => null)
    response.writeHead(body ? 200 : 404, {
      'content-type': types[file.split('.').pop() ?? ''] ?? 'text/plain',
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(http.address() as { port: number }).port}`, close: () => http.close() }
}
