import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientRoutes } from './client.ts'

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-client-'))
const app = () => clientRoutes(join(folder, 'dist'))

beforeAll(async () => {
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret'), 'secret')
  await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html><title>The client</title>')
  await writeFile(join(folder, 'dist', 'serviceWorker.js'), 'keep()')
  await writeFile(join(folder, 'dist', 'favicon.svg'), '<svg/>')
  await writeFile(join(folder, 'dist', 'assets', 'index-3f2a.js'), 'start()')
})
afterAll(() => rmSync(folder, { recursive: true }))

it.each(['/', '/maps/sample', '/maps/sample/anything'])(
  'answers %s with the page, asked for anew each time',
  async (path) => {
    const response = await app().request(path)
    expect(await response.text()).toContain('The client')
    expect(response.headers.get('cache-control')).toBe('no-cache')
  },
)

it('lets a file with a hash in its name be kept for ever, and no other', async () => {
  const script = await app().request('/assets/index-3f2a.js')
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(script.headers.get('content-type')).toContain('javascript')
  expect((await app().request('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
})

it('has the service worker asked for anew each time, and above all that it answers', async () => {
  const worker = await app().request('/serviceWorker.js')
  expect(worker.headers.get('cache-control')).toBe('no-cache')
  expect(worker.headers.get('content-type')).toContain('javascript')
  expect(await worker.text()).toBe('keep()')
})

it.each(['/../secret', '/%2e%2e/secret', '/assets/..%2f..%2fsecret', '/assets/', '/nothing.js'])(
  'has nothing at %s',
  async (path) => {
    expect((await app().request(path)).status).toBe(404)
  },
)
