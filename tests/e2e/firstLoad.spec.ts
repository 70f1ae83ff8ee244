import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

const DIST = process.env['CLIENT_DIR'] ?? fileURLToPath(new URL('../../client/dist', import.meta.url))
const ASSETS = join(DIST, 'assets')
/**
 * 256 kB of 1,024 bytes, as they go over the line: the whole of what a newcomer to a map waits for before it is drawn.
 * React, Yjs, React Flow and its d3 are more than half of them.
 */
const MOST_BYTES = 256 * 1024

/** The scripts of the page, and all that these import before they run, with the sizes in which the server sends them. */
function scriptsOf(starts: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>()
  const add = (name: string) => {
    if (sizes.has(name)) return
    sizes.set(name, statSync(join(ASSETS, `${name}.br`)).size)
    const code = readFileSync(join(ASSETS, name), 'utf8')
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) add(imported!)
  }
  for (const name of starts) add(name)
  return sizes
}

test('a map is drawn after at most 256 kB of JavaScript, and the details come later', () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8')
  const entries = [...page.matchAll(/assets\/([^"]+\.js)/g)].map(([, name]) => name!)
  const chunks = readdirSync(ASSETS)
  const canvas = chunks.filter((name) => /^canvas-[^.]+\.js$/.test(name))
  const details = chunks.filter((name) => /^details-[^.]+\.js$/.test(name))
  expect(entries.length).toBeGreaterThan(0)
  expect([canvas, details].map(({ length }) => length)).toEqual([1, 1])
  const sizes = scriptsOf([...entries, ...canvas])
  const sum = [...sizes.values()].reduce((total, size) => total + size, 0)
  const list = [...sizes].map(([name, size]) => `${size} ${name}`).join('\n')
  expect(
    sum,
    `${(sum / 1024).toFixed(1)} kB:\n${list}\nFetch later what the first view can do without.`,
  ).toBeLessThan(MOST_BYTES)
  // They come forward once something is selected.
  expect([...sizes.keys()]).not.toContain(details[0])
})
