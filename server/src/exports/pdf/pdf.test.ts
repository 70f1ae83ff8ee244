import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleMap } from '@golden-thread/shared/frameworks'
import { elementId, type StrategyMap } from '@golden-thread/shared/model'
import { coveragePaper, tableOf } from '@golden-thread/shared/paper'
import { beforeAll, describe, expect, it } from 'vitest'
import { writePdf } from './writePdf.ts'

const paperOf = (map: StrategyMap) =>
  coveragePaper(map, 'proposals-outcomes', { now: new Date('2026-11-22T12:00:00Z') })

/** The objects of the file; pages are compressed, what describes their structure is not. */
const objectsOf = async (map: StrategyMap): Promise<string> =>
  new TextDecoder('latin1').decode(await writePdf(paperOf(map)))

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

describe('the paper as PDF', () => {
  const paper = paperOf(sampleMap())
  let objects: string
  beforeAll(async () => {
    objects = await objectsOf(sampleMap())
  })

  it('[EXP30] says what it is: tagged, of PDF/UA-1, with title and language', () => {
    expect(objects.startsWith('%PDF-1.7')).toBe(true)
    expect(objects).toContain('/Marked true')
    expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(objects).toContain('/DisplayDocTitle true')
    expect(objects).toMatch(/\/Lang \(en/)
    // The rule 7.21.4.2 of PDF/UA-1 refuses the one that pdfkit writes.
    expect(objects).not.toContain('CIDSet')
  })

  it('[EXP30] has a heading for each heading and a bookmark to it', () => {
    const headings = paper.blocks.filter(({ type }) => type === 'heading').length
    expect(count(objects, /\/S \/H1\b/g)).toBe(1)
    expect(count(objects, /\/S \/H2\b/g)).toBe(headings)
    expect(count(objects, /\/Title \(/g)).toBeGreaterThanOrEqual(headings)
  })

  it('[EXP30] has a header for each column and row of each table, once', () => {
    const tables = paper.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))
    const columns = tables.reduce((sum, table) => sum + table.columns.length, 0)
    const rowHeads = tables.reduce(
      (sum, table) =>
        sum + table.rows.length * table.columns.filter(({ role }) => role === 'row-header').length,
      0,
    )
    const cells = tables.reduce((sum, table) => sum + table.rows.length * table.columns.length, 0)
    expect(count(objects, /\/Scope \/Column/g)).toBe(columns)
    expect(count(objects, /\/Scope \/Row/g)).toBe(rowHeads)
    expect(count(objects, /\/S \/TD\b/g)).toBe(cells - rowHeads)
    expect(count(objects, /\/S \/Caption\b/g)).toBe(tables.length)
  })

  it('[EXP30] sets what has no glyph as a question mark, and rows that are higher than a page', async () => {
    const map = sampleMap()
    const id = elementId('S1')
    const element = map.elements.get(id)
    if (!element) throw new Error('The sample has no S1.')
    const title = `${'😀 مرحبا 漢字 '.repeat(20)}`
    const summary = 'x'.repeat(6_000)
    const changed = { ...element, title, fields: { ...element.fields, paragraphs: summary } }
    const bytes = await writePdf(paperOf({ ...map, elements: new Map(map.elements).set(id, changed) }))
    expect(bytes.length).toBeGreaterThan(20_000)
    expect(tableOf(paperOf(map), 'matrix')?.rows.length ?? 11).toBe(11)
  })

  it.skipIf(!existsSync('/usr/bin/pdftotext'))(
    '[EXP30] reads in its order, in the words of the paper',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'golden-thread-pdf-'))
      const file = join(folder, 'paper.pdf')
      writeFileSync(file, await writePdf(paper))
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
      rmSync(folder, { recursive: true })
      expect(text).toContain(paper.title)
      const places = ['Finding', 'How to read the table', 'Coverage', 'Gaps and risks', 'Sources'].map(
        (heading) => text.search(new RegExp(`^\\s*${heading}$`, 'm')),
      )
      expect(places.every((place) => place >= 0)).toBe(true)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(text).toContain('Page 1 of')
    },
  )
})
