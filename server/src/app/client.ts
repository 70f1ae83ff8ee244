import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { errorPage, PAGE_CSS } from './request/index.ts'
import type { AppEnv } from './services/index.ts'

/** The built client: its files, and its one page for every address that is a screen. */
export function clientRoutes(clientDir: string) {
  const page = async () => {
    try {
      return await readFile(join(clientDir, 'index.html'), 'utf8')
    } catch {
      return undefined
    }
  }
  const app = new Hono<AppEnv>()
  app.get('/page.css', (c) => c.body(PAGE_CSS, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  for (const address of ['/', '/admin', '/account', '/maps/*', '/board/:token/explore']) {
    app.get(address, async (c) => {
      const html = await page()
      // The page names its files by their hashes; it alone must be asked for again each time.
      c.header('Cache-Control', 'no-cache')
      if (html !== undefined) return c.html(html)
      return c.html(errorPage('The client is not built', NOT_BUILT), 503)
    })
  }
  // The middleware complains about a missing folder; the page above says what to do about it.
  if (existsSync(clientDir)) app.get('*', setCaching, serveStatic({ root: clientDir, precompressed: true }))
  return app
}

/** Files under assets/ have the hash of their content in their name, so they never change. */
const setCaching = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  if (!c.res.ok) return
  const forEver = c.req.path.startsWith('/assets/')
  c.header('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
})

const NOT_BUILT =
  'The server runs, but the pages have not been built. Stop it and run "npm start", which builds them first, or run "pnpm --filter @golden-thread/client build".'
