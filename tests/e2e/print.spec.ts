import { inflateSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { expect, test } from './fixtures.ts'
import { card } from './screen.ts'

// What comes out of the printer, and the pictures of the export menu.

const YEAR = `${new Date().getFullYear()}`

/** The words of every page, as PDF.js reads them out of what Chromium prints. */
async function read(page: Page): Promise<{ readonly text: string; readonly pages: number }> {
  const { totalPages, text } = await extractText(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  return { text: text.join(' ').replace(/\s+/g, ' '), pages: totalPages }
}

/** Of a view that is there. The code for paper comes after that of the screen; what it prints bears the day. */
async function printed(page: Page, view: Locator) {
  await expect(view).toBeVisible()
  await expect.poll(async () => (await read(page)).text).toContain(YEAR)
  return read(page)
}

test.describe('on paper', () => {
  test('[PPR1] the matrix is printed with its last row and column', async ({ map, open }) => {
    const page = await open(map.links.editor, { view: 'matrix', browser: { colorScheme: 'dark' } })
    const { text, pages } = await printed(page, page.getByRole('grid'))
    expect(pages).toBeGreaterThan(1)
    for (const words of [
      'Corporate Strategy 2006-2009',
      YEAR,
      'S11',
      'S7',
      'O4',
      '4 of 4 outcomes have stated',
    ])
      expect(text).toContain(words)
    for (const words of ['Find in this matrix', 'Export', 'Share']) expect(text).not.toContain(words)
  })

  test('[PPR1] the outline is printed with every element and link', async ({ map, open }) => {
    const page = await open(map.links.viewer, { view: 'outline' })
    const { text } = await printed(page, page.getByRole('region', { name: /^Outcomes/ }))
    const { elements } = await map.read()
    const codes = Object.values(elements).flatMap(({ code }) => (code ? [code] : []))
    expect(codes.length).toBeGreaterThan(20)
    for (const code of codes) expect(text).toMatch(new RegExp(`\\b${code}\\b`))
    expect(text).toContain('supports')
    expect(text).toContain(YEAR)
    expect(text).not.toContain('Expand all')
  })

  test('[PPR1] the canvas is printed whole on one page', async ({ map, open }) => {
    const page = await open(map.links.viewer, { view: 'canvas' })
    const { text, pages } = await printed(page, card(page, 'S1'))
    expect(pages).toBe(1)
    for (const words of ['Corporate Strategy 2006-2009', YEAR, 'O1', 'O4', 'S11', 'W2', 'V4', 'inferred'])
      expect(text).toContain(words)
    expect(text).not.toContain('Export')
  })
})

test('[PPR2] the whole map is saved as a slide that is not blank', async ({ map, open }, info) => {
  const page = await open(map.links.viewer, { view: 'canvas' })
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  const group = page.getByRole('group', { name: 'Picture of the whole map' })
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    group.getByRole('menuitem', { name: /^Slide/ }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('Corporate Strategy 2006-2009 slide.png')
  const path = info.outputPath('slide.png')
  await saved.saveAs(path)
  const { width, height, dark } = await inkOf(path)
  expect(width / height).toBeCloseTo(16 / 9, 2)
  expect(width).toBeGreaterThanOrEqual(1920)
  expect(dark, 'the share of pixels that are not white').toBeGreaterThan(0.01)
})

/** The size of a PNG of eight bits a channel, and how much of its data is not that of white. */
async function inkOf(path: string): Promise<{ width: number; height: number; dark: number }> {
  const { readFile } = await import('node:fs/promises')
  const file = await readFile(path)
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  // Rows are differences to what is beside or above: where nothing is drawn they are zero.
  const bytes = inflateSync(Buffer.concat(parts))
  return {
    width,
    height,
    dark: bytes.reduce((count, byte) => count + (byte === 0 ? 0 : 1), 0) / bytes.length,
  }
}
