import { createShell, type Shell } from './shell.ts'

/** Put in front of this file by the build. */
declare const SHELL: Shell

interface WorkEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface FetchEvent extends WorkEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

/** What is used here of a worker's surroundings: their types cannot be had together with those of a page. */
interface Worker {
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: WorkEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}

const worker = globalThis as unknown as Worker
const shell = createShell(SHELL, {
  caches,
  fetch: (request) => fetch(request),
  origin: location.origin,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})

worker.addEventListener('install', (event) => event.waitUntil(shell.install()))
// The first page came before the worker. With it the page has its later parts from here, even after the server has
// changed to a newer build that lacks them.
worker.addEventListener('activate', (event) =>
  event.waitUntil(shell.activate().then(() => worker.clients.claim())),
)
worker.addEventListener('fetch', (event) => {
  const answer = shell.answer(event.request)
  if (answer) event.respondWith(answer)
})
