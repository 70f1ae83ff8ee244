import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { startServer, type TestServer } from '../support/server.ts'

interface Fixtures {
  /** Opens the sample map, or the path given, as a new person in a browser of their own. */
  readonly open: (role: 'owner' | 'editor' | 'viewer', options?: OpenOptions) => Promise<Page>
}

interface OpenOptions {
  readonly view?: 'canvas' | 'matrix' | 'outline' | 'findings'
  readonly context?: ContextOptions
}

interface ContextOptions {
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active' | 'none'
  readonly reducedMotion?: 'reduce'
  readonly viewport?: { width: number; height: number }
  readonly hasTouch?: boolean
}

/** Each test has a server of its own, so that no test sees another's map. */
export const test = base.extend<Fixtures & { server: TestServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  server: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.remove()
  },
  open: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (role, options = {}) => {
      const context = await browser.newContext(options.context ?? {})
      contexts.push(context)
      const page = await context.newPage()
      await page.goto(server.links[role])
      if (options.view) {
        const url = new URL(page.url())
        url.searchParams.set('view', options.view)
        await page.goto(url.href)
      }
      return page
    })
    for (const context of contexts) await context.close()
  },
})

export { expect }
