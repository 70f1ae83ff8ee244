import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const DIST = process.env['CLIENT_DIR'] ?? fileURLToPath(new URL('../../client/dist', import.meta.url))
const ASSETS = join(DIST, 'assets')
/** 220 kB of 1,024 bytes: the whole of what a newcomer to a map waits for. */
const MOST_BYTES = 220 * 1024

/** The scripts of the page, and all that these import before they run, with their sizes compressed. */
function scriptsOf(starts: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>()
  const add = (name: string) => {
    if (sizes.has(name)) return
    const code = readFileSync(join(ASSETS, name), 'utf8')
    sizes.set(name, gzipSync(code, { level: 9 }).length)
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) add(imported!)
  }
  for (const name of starts) add(name)
  return sizes
}

test('the canvas and the details panel come with at most 220 kB of JavaScript', () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8')
  const entries = [...page.matchAll(/assets\/([^"]+\.js)/g)].map(([, name]) => name!)
  const parts = readdirSync(ASSETS).filter((name) => /^(?:canvas|details)-[^.]+\.js$/.test(name))
  expect(entries.length).toBeGreaterThan(0)
  expect(parts).toHaveLength(2)
  const sizes = scriptsOf([...entries, ...parts])
  const sum = [...sizes.values()].reduce((total, size) => total + size, 0)
  const list = [...sizes].map(([name, size]) => `${size} ${name}`).join('\n')
  expect(
    sum,
    `${(sum / 1024).toFixed(1)} kB:\n${list}\nFetch later what the first view can do without.`,
  ).toBeLessThan(MOST_BYTES)
})
