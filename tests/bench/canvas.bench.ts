// Our canvas beside a plain React Flow page with the same cards and links, in Chromium, interleaved in one run.
// SIZES (default 500,2000,5000) and ROUNDS (default 3) may be set. Look at ratios: the machine is shared.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { place } from '@golden-thread/shared/layout'
import { elementId, type StrategyMap } from '@golden-thread/shared/model'
import type { Browser, Page } from '@playwright/test'
import { largeMap } from '../fixtures/largeMap.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { type Motion, measureDrag, measurePan, watchFirstCard } from './canvas/motion.ts'
import { dragTogether, joinMap } from './canvas/others.ts'
import { countRedraws } from './canvas/redraws.ts'
import { importMap } from './support/importMap.ts'
import { launchChromium, UNLIMITED } from './support/launch.ts'
import { buildPage, serveFolder } from './support/plainPage.ts'
import { median, printTable } from './support/print.ts'

type Zoom = 'fit' | 'reading'
type Variant = 'plain React Flow' | 'ours'

interface Sample {
  readonly firstCard: number
  readonly pan: Motion
  readonly drag: Motion
}

const SIZES = (process.env['SIZES'] ?? '500,2000,5000').split(',').map(Number)
const ROUNDS = Number(process.env['ROUNDS'] ?? 3)
/** The size of map at which others drag and edit meanwhile. */
const CROWD_SIZE = Number(process.env['CROWD_SIZE'] ?? 2000)
const OTHERS = 10
const OTHERS_HERTZ = 20
const VARIANTS: readonly Variant[] = ['plain React Flow', 'ours']

const folder = mkdtempSync(join(tmpdir(), 'gt-canvas-'))
const server = await startServer(UNLIMITED)
const browser = await launchChromium()
try {
  await firstLoad(browser, server)
  await buildPage(fileURLToPath(new URL('./canvas/plain', import.meta.url)), folder)
  await crowd(CROWD_SIZE)
  await remoteEdit(CROWD_SIZE)
  for (const zoom of ['fit', 'reading'] as const) {
    for (const size of SIZES) await compare(size, zoom)
  }
} finally {
  await browser.close()
  await server.remove()
  rmSync(folder, { recursive: true, force: true })
}

/** What a newcomer waits for with the sample map: JavaScript over the line, and the first card on screen. */
async function firstLoad(chrome: Browser, at: TestServer): Promise<void> {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } })
    const scripts: Promise<number>[] = []
    await page.goto(at.links.owner)
    await page.context().storageState()
    page.on('response', (response) => {
      if (/\.js(\?|$)/.test(response.url()))
        scripts.push(
          response.body().then(
            (body) => gzipSync(body).length,
            () => 0,
          ),
        )
    })
    times.push(await firstCard(page, page.url()))
    bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
    await page.close()
  }
  console.log(
    `Sample map: first card after ${median(times).toFixed(0)} ms; JavaScript up to then ${(bytes / 1024).toFixed(0)} kB compressed`,
  )
}

async function compare(size: number, zoom: Zoom): Promise<void> {
  const map = largeMap(size)
  const positions = place(map)
  const scene = sceneOf(map, positions)
  const plain = await serveFolder(folder, JSON.stringify(scene))
  const ours = await importMap(server, placed(map, positions))
  const samples: Record<Variant, Sample[]> = { 'plain React Flow': [], ours: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const variant of VARIANTS) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      samples[variant].push(
        await sample(page, variant === 'ours' ? ours : `${plain.url}/?zoom=${zoom}`, variant, zoom),
      )
      await page.close()
    }
  }
  plain.close()
  console.log(
    `\n${size} cards, ${scene.edges.length} links, ${zoom === 'fit' ? 'whole map on screen' : 'reading zoom'} (ms):`,
  )
  printTable(
    ['canvas', 'first card', 'pan frame mean', 'pan p95', 'pans/s', 'drag frame mean', 'card updates/s'],
    VARIANTS.map((variant) => {
      const of = (pick: (sample: Sample) => number) => median(samples[variant].map(pick)).toFixed(0)
      return [
        variant,
        of((s) => s.firstCard),
        of((s) => s.pan.mean),
        of((s) => s.pan.p95),
        of((s) => s.pan.updatesPerSecond),
        of((s) => s.drag.mean),
        of((s) => s.drag.updatesPerSecond),
      ]
    }),
  )
}

/** The whole map on screen, and ten others each dragging a card twenty times a second while one drags one's own. */
async function crowd(size: number): Promise<void> {
  const map = largeMap(size)
  const positions = place(map)
  const plain = await serveFolder(folder, JSON.stringify(sceneOf(map, positions)))
  const ours = await importMap(server, placed(map, positions))
  const theirs = [...positions].filter((_, index) => index % Math.floor(size / OTHERS) === 0).slice(0, OTHERS)
  const drags: Record<Variant, Motion[]> = { 'plain React Flow': [], ours: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const variant of VARIANTS) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      // The plain page moves its cards itself, as if what the others do had come over a line at no cost.
      await open(page, variant === 'ours' ? ours : `${plain.url}/?zoom=fit&others=${OTHERS}`, variant, 'fit')
      const stop = variant === 'ours' ? await dragTogether(ours, theirs, OTHERS_HERTZ) : () => {}
      drags[variant].push(await measureDrag(page))
      stop()
      await page.close()
    }
  }
  plain.close()
  console.log(`\n${size} cards, whole map on screen, ${OTHERS} others dragging at ${OTHERS_HERTZ} Hz:`)
  printTable(
    ['canvas', 'drag frame mean', 'updates/s of the own card'],
    VARIANTS.map((variant) => [
      variant,
      median(drags[variant].map(({ mean }) => mean)).toFixed(0),
      median(drags[variant].map(({ updatesPerSecond }) => updatesPerSecond)).toFixed(0),
    ]),
  )
}

/** Another person renames cards that are on screen; how many cards draw anew, and how soon after the message. */
async function remoteEdit(size: number): Promise<void> {
  const map = largeMap(size)
  const link = await importMap(server, placed(map, place(map)))
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await countRedraws.prepare(page)
  await open(page, link, 'ours', 'reading')
  const other = await joinMap(link)
  await page.locator('.react-flow__node.draggable').first().waitFor()
  await page.waitForTimeout(1_000)
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.react-flow__node[data-id]')]
      .map((node) => node.dataset['id'] ?? '')
      .filter((id) => !id.startsWith('*')),
  )
  const rounds: { cards: number; ms: number; frames: number }[] = []
  for (const id of shown.slice(0, 20)) {
    await countRedraws.begin(page)
    other.edit({ type: 'edit-element', id: elementId(id), title: `Renamed by another person ${id}` })
    rounds.push(await countRedraws.end(page))
  }
  other.close()
  await page.close()
  const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick))
  const most = Math.max(...rounds.map(({ cards }) => cards))
  console.log(
    `\n${size} cards, another's edit: ${of((r) => r.cards)} card drawn anew (at most ${most} of ${shown.length} ` +
      `mounted), ${of((r) => r.ms).toFixed(1)} ms and ${of((r) => r.frames)} frame(s) after the message`,
  )
}

async function sample(page: Page, url: string, variant: Variant, zoom: Zoom): Promise<Sample> {
  const first = await open(page, url, variant, zoom)
  return { firstCard: first, pan: await measurePan(page), drag: await measureDrag(page) }
}

/** Answers when the first card was there. Our canvas is sent to the zoom by its keys, the plain page by its address. */
async function open(page: Page, url: string, variant: Variant, zoom: Zoom): Promise<number> {
  if (variant === 'ours') await page.goto(server.links.owner)
  const first = await firstCard(page, url)
  if (variant === 'ours') {
    await page.locator('[data-canvas]').focus()
    await page.keyboard.press(zoom === 'fit' ? 'Shift+Digit1' : 'Shift+Digit0')
  }
  return first
}

async function firstCard(page: Page, url: string): Promise<number> {
  await page.addInitScript(watchFirstCard)
  await page.goto(url)
  return page.evaluate(() => (window as unknown as { firstCard: Promise<number> }).firstCard)
}

function sceneOf(map: StrategyMap, positions: ReturnType<typeof place>) {
  return {
    nodes: [...map.elements.values()].map(({ id, code, title }) => ({
      id,
      code,
      title,
      ...positions.get(id)!,
    })),
    edges: [...map.links.values()].flatMap(({ id, from, to }) =>
      'element' in from && 'element' in to ? [{ id, source: from.element, target: to.element }] : [],
    ),
  }
}

/** With its positions stored, as they are after a tidy. */
function placed(map: StrategyMap, positions: ReturnType<typeof place>): StrategyMap {
  return {
    ...map,
    elements: new Map(
      [...map.elements].map(([id, element]) => [id, { ...element, position: positions.get(id)! }]),
    ),
  }
}
