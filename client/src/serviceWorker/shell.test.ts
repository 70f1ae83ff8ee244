import { expect, it } from 'vitest'
import { createShell } from './shell.ts'

const ORIGIN = 'https://maps.example'

/** As much of a browser's caches as is used: what was put under an address is found under it. */
function fakeCaches(fetched: (address: string) => Promise<Response>) {
  const all = new Map<string, Map<string, Response>>()
  const path = (of: RequestInfo | URL): string =>
    new URL(typeof of === 'object' && 'url' in of ? of.url : of, ORIGIN).pathname
  const open = (name: string) => {
    const kept = all.get(name) ?? new Map<string, Response>()
    all.set(name, kept)
    return {
      match: async (of: RequestInfo | URL) => kept.get(path(of))?.clone(),
      put: async (of: RequestInfo | URL, response: Response) => void kept.set(path(of), response),
      async addAll(files: readonly string[]) {
        const answers = await Promise.all(files.map(fetched))
        if (!answers.every(({ ok }) => ok)) throw new TypeError('A file is not there.')
        for (const [index, file] of files.entries()) kept.set(file, answers[index]!)
      },
    }
  }
  const caches = {
    open: async (name: string) => open(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (of: RequestInfo | URL) => [...all.values()].flatMap((kept) => kept.get(path(of)) ?? [])[0],
  }
  return { caches: caches as unknown as CacheStorage, all }
}

/** A browser, and a server whose build and state a test sets. */
function browser() {
  const server = { build: 1, isAway: false, status: 200, isSlow: false }
  const asked: string[] = []
  const later = Promise.withResolvers<void>()
  async function fetched(request: Request | string): Promise<Response> {
    const { pathname } = new URL(typeof request === 'string' ? request : request.url, ORIGIN)
    asked.push(pathname)
    if (server.isAway) throw new TypeError('Failed to fetch')
    if (server.isSlow) return new Promise(() => undefined)
    if (server.status !== 200) return new Response('Bad gateway', { status: server.status })
    if (pathname === '/' || pathname.startsWith('/maps/')) {
      return new Response(`<script src="/assets/index-${server.build}.js"></script>`)
    }
    const isThere = !pathname.startsWith('/assets/') || pathname.endsWith(`-${server.build}.js`)
    return new Response(`${pathname} of build ${server.build}`, { status: isThere ? 200 : 404 })
  }
  const { caches, all } = fakeCaches(fetched)
  const shellOf = (build: number) =>
    createShell(
      {
        version: `${build}`,
        files: [`/assets/index-${build}.js`, `/assets/matrix-${build}.js`, '/layers.css'],
      },
      { caches, fetch: fetched, origin: ORIGIN, wait: () => later.promise },
    )
  const get = (path: string, mode: 'navigate' | 'cors' = 'cors', method = 'GET') =>
    ({ url: new URL(path, ORIGIN).href, mode, method }) as Request
  return { server, asked, all, shellOf, get, timePasses: () => later.resolve() }
}

const textOf = async (answer: Promise<Response> | null): Promise<string | undefined> => (await answer)?.text()

it('[OFF2] shows the kept page for every screen while the server is away, and its files', async () => {
  const { server, shellOf, get } = browser()
  const shell = shellOf(1)
  await shell.install()
  server.isAway = true
  for (const screen of ['/', '/maps/one', '/maps/one?view=matrix']) {
    expect(await textOf(shell.answer(get(screen, 'navigate')))).toContain('/assets/index-1.js')
  }
  expect(await textOf(shell.answer(get('/assets/matrix-1.js')))).toBe('/assets/matrix-1.js of build 1')
  expect(await textOf(shell.answer(get('/layers.css')))).toBe('/layers.css of build 1')
})

it.each([502, 503, 504])(
  '[OFF2] shows it where a proxy answers %i for a server that is away',
  async (status) => {
    const { server, shellOf, get } = browser()
    const shell = shellOf(1)
    await shell.install()
    server.status = status
    expect((await shell.answer(get('/', 'navigate')))?.status).toBe(200)
  },
)

it('[OFF2] shows it where the line is too slow to say', async () => {
  const { server, shellOf, get, timePasses } = browser()
  const shell = shellOf(1)
  await shell.install()
  server.isSlow = true
  const answer = shell.answer(get('/maps/one', 'navigate'))
  timePasses()
  expect(await textOf(answer)).toContain('/assets/index-1.js')
})

it('[OFF3] leaves all else to the server: the interface, links, exports, sockets, other addresses, every change', async () => {
  const { shellOf, get, all, asked } = browser()
  const shell = shellOf(1)
  await shell.install()
  const before = asked.length
  for (const path of [
    '/api/me',
    '/api/maps/one.json',
    '/api/maps/one/matrices/m.docx',
    '/healthz',
    '/page.css',
  ]) {
    expect(shell.answer(get(path)), path).toBeNull()
    expect(shell.answer(get(path, 'navigate')), path).toBeNull()
  }
  for (const path of ['/l/secret', '/accessibility', '/assets/index-1.js', 'https://else.example/']) {
    expect(shell.answer(get(path, 'navigate')), path).toBeNull()
  }
  expect(shell.answer(get('/', 'navigate', 'POST'))).toBeNull()
  await shell.answer(get('/maps/one', 'navigate'))
  await shell.answer(get('/assets/unknown-1.js'))
  expect(asked.slice(before)).toEqual(['/maps/one', '/assets/unknown-1.js'])
  const kept = [...all.values()].flatMap((cache) => [...cache.keys()])
  expect(kept.sort()).toEqual(['/', '/assets/index-1.js', '/assets/matrix-1.js', '/layers.css'])
})

it('[OFF4] shows the newest program at once, and keeps the old one while its pages are open', async () => {
  const { server, shellOf, get } = browser()
  const first = shellOf(1)
  await first.install()
  server.build = 2
  const second = shellOf(2)
  await second.install()
  // The first worker is still in charge: a page of its build is open.
  expect(await textOf(first.answer(get('/', 'navigate')))).toContain('/assets/index-2.js')
  expect(await textOf(first.answer(get('/assets/matrix-1.js')))).toBe('/assets/matrix-1.js of build 1')
  server.isAway = true
  expect(await textOf(first.answer(get('/', 'navigate')))).toContain('/assets/index-2.js')
  // The last page of the old build was closed.
  await second.activate()
  await expect(second.answer(get('/assets/matrix-1.js'))).rejects.toThrow('Failed to fetch')
  expect(await textOf(second.answer(get('/assets/matrix-2.js')))).toBe('/assets/matrix-2.js of build 2')
})

it('[OFF4] keeps no part of a program, and not the page of one build with the files of another', async () => {
  const { server, shellOf, get, all } = browser()
  const first = shellOf(1)
  await first.install()
  // The server changed between the worker and its page.
  server.build = 3
  await expect(shellOf(2).install()).rejects.toThrow('not of this build')
  server.isAway = true
  await expect(shellOf(3).install()).rejects.toThrow('Failed to fetch')
  expect(all.size).toBe(1)
  expect(await textOf(first.answer(get('/', 'navigate')))).toContain('/assets/index-1.js')
})
