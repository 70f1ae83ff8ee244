/** The program of one build: its files, and the name that they have together. */
export interface Shell {
  readonly version: string
  /** Their addresses, all but the page itself. */
  readonly files: readonly string[]
}

export interface ShellOptions {
  readonly caches: CacheStorage
  readonly fetch: (request: Request | string) => Promise<Response>
  /** "https://maps.example" */
  readonly origin: string
  /** Settles after so many ms. */
  readonly wait: (ms: number) => Promise<void>
}

export interface ShellKeeper {
  /** Fetches the whole program; a part of one is not kept. */
  install(): Promise<void>
  /** Forgets older programs. The browser asks for it once no page of theirs is open. */
  activate(): Promise<void>
  /** The answer to what the page asks for, or null for what this is not concerned with. */
  answer(request: Request): Promise<Response> | null
}

/** How long the server may take to answer with the page before the kept one is shown, in ms. */
const PAGE_WAIT_MS = 3_000
/** What stands before a server that is away says so with one of these. */
const AWAY: readonly number[] = [502, 503, 504]
const PREFIX = 'golden-thread-shell-'
const PAGE = '/'

/**
 * Keeps the program on this device, so that a page opens without the server. The page comes from the server while it
 * answers, so nobody stays with an old program; files with a hash in their name cannot be old. Nothing is ever kept
 * here but what was built: no answer of the interface, no access link, no export.
 */
export function createShell(shell: Shell, { caches, fetch, origin, wait }: ShellOptions): ShellKeeper {
  const name = `${PREFIX}${shell.version}`

  async function ours(): Promise<readonly string[]> {
    return (await caches.keys()).filter((key) => key.startsWith(PREFIX))
  }

  /** From the newest program that is there as a whole: its page is put there last. */
  async function kept(address: string): Promise<Response | undefined> {
    for (const key of (await ours()).toReversed()) {
      const cache = await caches.open(key)
      if (await cache.match(PAGE)) return cache.match(address, ANY)
    }
    return undefined
  }

  async function networkFirst(request: Request, address: string): Promise<Response> {
    const fetched = fetch(request)
    const inTime = await Promise.race([
      fetched.then(
        (response) => (AWAY.includes(response.status) ? undefined : response),
        () => undefined,
      ),
      wait(PAGE_WAIT_MS),
    ])
    return inTime ?? (await kept(address)) ?? fetched
  }

  return {
    async install() {
      const cache = await caches.open(name)
      try {
        const page = await fetch(new Request(`${origin}${PAGE}`, { cache: 'no-cache' }))
        const named = (await page.clone().text()).match(/\/assets\/[^"']+/g) ?? []
        // The server may be changing to another build just now.
        if (!page.ok || !named.every((file) => shell.files.includes(file))) {
          throw new Error('The page is not of this build.')
        }
        await cache.addAll([...shell.files])
        await cache.put(PAGE, page)
      } catch (error) {
        await caches.delete(name)
        throw error
      }
    },
    async activate() {
      for (const key of await ours()) if (key !== name) await caches.delete(key)
    },
    answer(request) {
      const { origin: from, pathname } = new URL(request.url)
      if (request.method !== 'GET' || from !== origin) return null
      if (request.mode === 'navigate') return isScreen(pathname) ? networkFirst(request, PAGE) : null
      if (pathname.startsWith('/assets/')) {
        return caches.match(request, ANY).then((response) => response ?? fetch(request))
      }
      return shell.files.includes(pathname) ? networkFirst(request, pathname) : null
    },
  }
}

/** The built files are the same for whoever asks. */
const ANY = { ignoreVary: true } as const

/** The addresses that the server answers with the page. */
const isScreen = (path: string): boolean => path === '/' || path.startsWith('/maps/')
