// The matrix of 500 rows by 50 columns beside a plain table of the same cells, in Chromium, interleaved in one run.
// ROUNDS (default 3) may be set. Look at ratios: the machine is shared.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { templates } from '@golden-thread/shared/frameworks'
import { type Element, elementId, type Link, linkId, type StrategyMap } from '@golden-thread/shared/model'
import type { Page } from '@playwright/test'
import { randomFrom } from '../fixtures/largeMap.ts'
import { startServer } from '../support/server.ts'
import { measureScroll } from './canvas/motion.ts'
import { importMap } from './support/importMap.ts'
import { launchChromium, UNLIMITED } from './support/launch.ts'
import { buildPage, serveFolder } from './support/plainPage.ts'
import { median, printTable } from './support/print.ts'

interface Sample {
  readonly mount: number
  readonly edit: number
  readonly scroll: number
}

const ROWS = 500
const COLUMNS = 50
const ROUNDS = Number(process.env['ROUNDS'] ?? 3)

const folder = mkdtempSync(join(tmpdir(), 'gt-matrix-'))
const server = await startServer(UNLIMITED)
const browser = await launchChromium()
try {
  await buildPage(fileURLToPath(new URL('./matrix/plain', import.meta.url)), folder)
  const map = wideMap()
  const link = await importMap(server, map)
  const plain = await serveFolder(folder, JSON.stringify(sceneOf(map)))
  const samples: Record<'plain table' | 'ours', Sample[]> = { 'plain table': [], ours: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    samples['plain table'].push(await plainSample(plain.url))
    samples.ours.push(await ourSample(link))
  }
  plain.close()
  console.log(`\nMatrix of ${ROWS} x ${COLUMNS} (ms):`)
  printTable(
    ['matrix', 'mount', 'one edit', 'scroll p95'],
    Object.entries(samples).map(([name, list]) => [
      name,
      median(list.map(({ mount }) => mount)).toFixed(0),
      median(list.map(({ edit }) => edit)).toFixed(1),
      median(list.map(({ scroll }) => scroll)).toFixed(0),
    ]),
  )
} finally {
  await browser.close()
  await server.remove()
  rmSync(folder, { recursive: true, force: true })
}

async function plainSample(url: string): Promise<Sample> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url)
  await page.locator('body[data-ready]').waitFor()
  const mount = await timeMount(page, '#show')
  await page.locator('[data-cell]').nth(60).focus()
  return finish(page, mount)
}

async function ourSample(link: string): Promise<Sample> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(link)
  const matrix = 'nav a[href*="matrix"]'
  await page.locator(matrix).first().click()
  await page.locator('[role=grid] td').first().waitFor()
  // A second time: the first one also fetches the code.
  await page.locator('nav a[href*="outline"]').first().click()
  await page.locator('[role=grid] td').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(1_000)
  const mount = await timeMount(page, matrix)
  await page.locator('[role=grid] td').nth(8).click()
  return finish(page, mount)
}

async function finish(page: Page, mount: number): Promise<Sample> {
  await page.waitForTimeout(1_000)
  const edits: number[] = []
  for (let time = 0; time < 7; time += 1) edits.push(await timeEdit(page))
  const scroll = await measureScroll(page)
  await page.close()
  return { mount, edit: median(edits), scroll: scroll.p95 }
}

/** From a click until the first cells have been painted. */
function timeMount(page: Page, clicked: string): Promise<number> {
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        document.querySelector<HTMLElement>(selector)?.click()
        const look = () => {
          if (document.querySelector('[role=grid] td, [data-cell]')) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
          } else requestAnimationFrame(look)
        }
        look()
      }),
    clicked,
  )
}

/** From the key that changes the cell with the focus until its words are others. */
async function timeEdit(page: Page): Promise<number> {
  await page.evaluate(() => {
    const at = document.activeElement
    if (!at?.matches('[role=grid] td, [data-cell]')) throw new Error('No cell has the focus.')
    const target = window as unknown as { edited: Promise<number> }
    target.edited = new Promise((resolve) => {
      let start = 0
      addEventListener('keydown', () => (start = performance.now()), { capture: true, once: true })
      new MutationObserver((_, observer) => {
        observer.disconnect()
        resolve(performance.now() - start)
      }).observe(at, { subtree: true, childList: true, characterData: true, attributes: true })
    })
  })
  await page.keyboard.press('Space')
  return page.evaluate(() => (window as unknown as { edited: Promise<number> }).edited)
}

/** As many proposals and outcomes as the matrix has rows and columns, and six supports for each row. */
function wideMap(): StrategyMap {
  const empty = templates.find(({ id }) => id === 'corporate-strategy')?.build()
  if (!empty) throw new Error('The template "corporate-strategy" is gone; name another in matrix.bench.ts.')
  const random = randomFrom(1)
  const made = (kind: string, prefix: string, count: number): Element[] =>
    Array.from({ length: count }, (_, index) => ({
      id: elementId(`${prefix}-${index + 1}`),
      kind,
      code: `${prefix}${index + 1}`,
      title: `${kind === 'outcome' ? 'Outcome' : 'Proposal'} number ${index + 1}`,
      fields: {},
    }))
  const rows = made('proposal', 'S', ROWS)
  const columns = made('outcome', 'O', COLUMNS)
  const links = rows.flatMap((row) =>
    Array.from({ length: 6 }, (): Link => {
      const column = columns[Math.floor(random() * COLUMNS)]!
      const ends = { from: { element: row.id }, to: { element: column.id } }
      const id = linkId('supports', ends.from, ends.to)
      return { id, relation: 'supports', ...ends, basis: 'stated', note: '', evidence: [] }
    }),
  )
  return {
    ...empty,
    title: `${ROWS} x ${COLUMNS}`,
    elements: new Map([...rows, ...columns].map((element) => [element.id, element])),
    links: new Map(links.map((link) => [link.id, link])),
  }
}

function sceneOf(map: StrategyMap) {
  const of = (kind: string) => [...map.elements.values()].filter((element) => element.kind === kind)
  const code = (end: Link['from']) => ('element' in end ? map.elements.get(end.element)?.code : undefined)
  return {
    rows: of('proposal'),
    columns: of('outcome'),
    covered: [...map.links.values()].map(({ from, to }) => `${code(from)}:${code(to)}`),
  }
}
