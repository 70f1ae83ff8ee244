// What each sample costs to open, and the framework editor with a hundred kinds. Read in Node: the document, and all of
// its coverage with findings and claims, from nothing. In Chromium: until the first card stands, in a page that has been
// there before; and the editor until its list stands and until the letters of a new name do. Medians of ROUNDS (default 5).
import { createCoverage } from '@golden-thread/shared/coverage'
import { encodeMap, openMapDoc } from '@golden-thread/shared/document'
import { templates } from '@golden-thread/shared/frameworks'
import { emptyMap, type Framework, type Kind, type StrategyMap } from '@golden-thread/shared/model'
import type { Page } from '@playwright/test'
import { applyUpdate, Doc } from 'yjs'
import { startServer } from '../support/server.ts'
import { watchFirstCard } from './canvas/motion.ts'
import { importMap } from './support/importMap.ts'
import { launchChromium, UNLIMITED } from './support/launch.ts'
import { median, ms, printTable } from './support/print.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 5)
const KINDS = 100
const TODAY = '2026-11-30'

const samples = templates
  .map(({ id, build }) => ({ id, map: build() }))
  .filter(({ map }) => map.elements.size > 0)
const server = await startServer(UNLIMITED)
const browser = await launchChromium()
try {
  const rows: string[][] = []
  for (const { id, map } of samples) {
    const { document, coverage } = read(map)
    const cards = await openings(await importMap(server, map))
    rows.push([
      id,
      String(map.elements.size),
      String(map.links.size),
      ms(document),
      ms(coverage),
      `${cards.toFixed(0)} ms`,
    ])
  }
  printTable(['sample', 'elements', 'links', 'document', 'coverage', 'first card'], rows)
  await editor()
} finally {
  await browser.close()
  await server.remove()
}

function read(map: StrategyMap): { document: number; coverage: number } {
  const loaded = new Doc()
  applyUpdate(loaded, encodeMap(map))
  return {
    document: median(times(() => openMapDoc(loaded).destroy())),
    coverage: median(
      times(() => {
        const coverage = createCoverage({ ...map, links: new Map(map.links) }, TODAY)
        coverage.findings()
        coverage.claims()
      }),
    ),
  }
}

/** The first opening fills the cache of the browser, and is not counted. */
async function openings(link: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(watchFirstCard)
  const found: number[] = []
  await page.goto(link)
  const address = page.url()
  for (let round = 0; round <= ROUNDS; round += 1) {
    await page.goto(address)
    const at = await page.evaluate(() => (window as unknown as { firstCard: Promise<number> }).firstCard)
    if (round > 0) found.push(at)
  }
  await page.close()
  return median(found)
}

async function editor(): Promise<void> {
  const link = await importMap(server, emptyMap(manyKinds(), 'A hundred kinds'))
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(link)
  const address = `${page.url().split('?')[0]}?view=framework`
  const opened: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    await page.goto(address)
    await page.getByRole('button', { name: 'Edit: Kind 99', exact: true }).waitFor()
    const at = await page.evaluate(() => performance.now())
    if (round > 0) opened.push(at)
  }
  await page.getByRole('button', { name: 'Edit: Kind 50', exact: true }).click()
  const typed = await letters(page)
  const before = await page.evaluate(() => performance.now())
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Edit: Kind 50xxxxxxxxxx', exact: true }).waitFor()
  const saved = (await page.evaluate(() => performance.now())) - before
  await page.close()
  console.log(
    `\nFramework editor, ${KINDS} kinds with 3 fields and ${KINDS - 1} relations: open after ${median(opened).toFixed(0)} ms; ` +
      `a letter in a name ${typed.toFixed(0)} ms; saved and listed ${saved.toFixed(0)} ms`,
  )
}

/** Each letter until the frame after it, with what the change would do worked out again. */
async function letters(page: Page): Promise<number> {
  const name = page.getByRole('dialog').getByLabel('Name, of one')
  await name.press('End')
  const found: number[] = []
  for (let letter = 0; letter < 10; letter += 1) {
    const before = await page.evaluate(() => performance.now())
    await name.press('x')
    found.push(
      (await page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
          ),
      )) - before,
    )
  }
  return median(found)
}

function manyKinds(): Framework {
  const kinds = Array.from(
    { length: KINDS },
    (_, at): Kind => ({
      id: `kind-${at}`,
      archetype: 'action',
      label: `Kind ${at}`,
      plural: `Kinds ${at}`,
      prefix: `K${at}-`,
      fields: [
        { id: 'summary', label: 'Summary', type: 'longtext' },
        { id: 'cost', label: 'Cost', type: 'money', unit: '£' },
        { id: 'due', label: 'Due', type: 'date', role: 'end' },
      ],
    }),
  )
  const relations = kinds.slice(1).map(({ id }, at) => ({
    id: `leads-to-${at}`,
    label: 'leads to',
    inverse: 'follows from',
    from: [`kind-${at}`],
    to: [id],
  }))
  return { id: 'hundred', title: 'A hundred kinds', language: 2, kinds, relations, matrices: [], checks: [] }
}

function times(run: () => unknown): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}
