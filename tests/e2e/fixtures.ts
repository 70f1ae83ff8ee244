import type { PlainMap } from '@golden-thread/shared/document'
import type { LinkSummary, ROLES_LINKED_AT_ONCE, Role } from '@golden-thread/shared/protocol'
import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { startServer, type TestServer } from '../support/server.ts'
import { status } from './screen.ts'

/** A map that one test alone works on, with a link into it for each role. */
export interface TestMap {
  readonly id: string
  readonly links: Readonly<Record<(typeof ROLES_LINKED_AT_ONCE)[number], string>>
  /** The map as the server has it now, read through the interface for programs. */
  read(): Promise<PlainMap>
}

export interface OpenOptions {
  /** The name that others see. */
  readonly name?: string
  readonly view?: 'canvas' | 'matrix' | 'outline' | 'findings' | 'claims' | 'register' | 'money' | 'framework'
  /** What the person's browser is like. */
  readonly browser?: BrowserContextOptions
  /** True for a device on which the first steps have not been closed yet. */
  readonly firstVisit?: boolean
  /** Done to the browser before it loads anything. */
  readonly before?: (context: BrowserContext) => Promise<void>
}

interface Fixtures {
  /** What the map of a test is made from: the worked example, unless a file says otherwise. */
  readonly template: string
  readonly map: TestMap
  /** Speaks to the server over HTTP as the owner of the test's map. */
  readonly api: APIRequestContext
  /** Follows a link as a new person in a browser of their own, and waits until the map is up to date. */
  readonly open: (link: string, options?: OpenOptions) => Promise<Page>
  /** A server that a test may stop and start again. */
  readonly ownServer: TestServer
}

interface WorkerFixtures {
  /** One server for all tests of a worker. Each has a map of its own, so that no test sees another's. */
  readonly server: TestServer
}

/** A suite opens more links a minute than an honest person would. */
const NO_RATE_LIMITS = {
  LINKS_PER_MINUTE: '1000000',
  CHANGES_PER_MINUTE: '1000000',
  EXPORTS_PER_MINUTE: '1000000',
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const server = await startServer(NO_RATE_LIMITS)
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  ownServer: async ({}, use) => {
    const server = await startServer(NO_RATE_LIMITS)
    await use(server)
    await server.remove()
  },

  template: ['corporate-strategy-2006', { option: true }],

  api: async ({ playwright, server }, use) => {
    const api = await playwright.request.newContext({ baseURL: server.url })
    await api.get(server.links.owner)
    await use(api)
    await api.dispose()
  },

  map: async ({ api, template }, use) => {
    const made = await api.post('/api/maps', { data: { template } })
    expect(made.status(), await made.text()).toBe(201)
    const { id, links }: { id: string; links: readonly LinkSummary[] } = await made.json()
    const link = (role: Role): string => links.find((candidate) => candidate.role === role)?.url ?? ''
    await use({
      id,
      links: { owner: link('owner'), editor: link('editor'), viewer: link('viewer') },
      read: async () => (await api.get(`/api/maps/${id}.json`)).json(),
    })
  },

  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (link, options = {}) => {
      const context = await browser.newContext(options.browser)
      contexts.push(context)
      await options.before?.(context)
      if (!options.firstVisit) {
        await context.addInitScript(() => localStorage.setItem('golden-thread:first-steps', 'seen'))
      }
      // Following the link without a page saves loading the client twice.
      const followed = await context.request.get(link, { maxRedirects: 0 })
      const address = new URL(followed.headers()['location'] ?? '', link)
      if (options.name) {
        await context.request.patch(`${address.origin}/api/me`, { data: { name: options.name } })
      }
      if (options.view) address.searchParams.set('view', options.view)
      const page = await context.newPage()
      await page.goto(address.href)
      await expect(status(page)).toHaveAccessibleName(/^(Saved|Up to date)/)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

export { expect }
