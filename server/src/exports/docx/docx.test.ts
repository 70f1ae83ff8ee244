import { sampleMap } from '@golden-thread/shared/frameworks'
import { columnGroups, coveragePaper, type Table, tableOf } from '@golden-thread/shared/paper'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columnWidths } from './columnWidths.ts'
import { writeDocx } from './writeDocx.ts'

const paperOf = (matrix: string) =>
  coveragePaper(sampleMap(), matrix, { now: new Date('2005-09-29T09:30:00Z') })

const matrixTable = (matrix: string): Table => {
  const table = tableOf(paperOf(matrix), 'coverage')
  if (!table) throw new RangeError('A paper without its matrix.')
  return table
}

describe('the Word file', () => {
  it('says its title, its language and its alternative text, and has no macros', async () => {
    const parts = unzipSync(await writeDocx(paperOf('proposals-outcomes')))
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    expect(Object.keys(parts).filter((name) => name.includes('vba'))).toEqual([])
    expect(part('docProps/core.xml')).toContain('<dc:title>Appendix: Proposals and the outcomes they support')
    expect(part('docProps/core.xml')).not.toContain('Un-named')
    expect(part('word/styles.xml')).toContain('w:lang w:val="en-GB"')
    expect(part('word/styles.xml')).toContain('<w:outlineLvl w:val="0"/>')
    const document = part('word/document.xml')
    expect(document.match(/<w:tblHeader/g)).toHaveLength(5)
    expect(document.match(/<w:tblCaption w:val="Table 1: /g)).toHaveLength(1)
    expect(document.match(/<w:cantSplit/g)?.length).toBe(document.match(/<w:tr>/g)?.length)
    expect(document).not.toMatch(/vMerge|gridSpan/)
  })
})

describe('columnGroups', () => {
  it('leaves a matrix that fits as it is', () => {
    const matrix = matrixTable('proposals-outcomes')
    expect(columnGroups(matrix)).toEqual([matrix])
  })

  it('repeats the row heading, shares the columns out evenly, and loses none', () => {
    const matrix = matrixTable('leads-proposals')
    const parts = columnGroups(matrix)
    expect(parts.map((part) => part.columns.filter(({ role }) => role === 'coverage').length)).toEqual([6, 5])
    for (const part of parts) {
      expect(part.columns[0]).toBe(matrix.columns[0])
      for (const row of part.rows) expect(row).toHaveLength(part.columns.length)
    }
    const ids = new Set(parts.flatMap((part) => part.columns.map(({ id }) => id)))
    expect(ids).toEqual(new Set(matrix.columns.map(({ id }) => id)))
  })
})

describe('columnWidths', () => {
  const table = (headings: readonly string[]): Table => ({
    id: 't',
    name: '',
    caption: '',
    wide: false,
    empty: '',
    columns: headings.map((heading) => ({ id: heading, heading, type: 'text', width: 10 })),
    rows: [],
  })

  it('adds up to the page, whatever the words', () => {
    for (const headings of [
      ['a'],
      ['a', 'b'],
      ['x'.repeat(10_000), 'b'],
      Array.from({ length: 40 }, () => 'wide'.repeat(9)),
    ]) {
      const widths = columnWidths(table(headings), 14_570)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(14_570)
      expect(Math.min(...widths)).toBeGreaterThan(0)
    }
  })

  it('gives a column its longest word', () => {
    const widths = columnWidths(table(['a', 'b', 'c', 'd', 'e', 'f', 'Neighbourhoods']), 10_000)
    expect(widths[6]).toBeGreaterThan(1_700)
    expect(widths[1]).toBeLessThan(1_400)
  })
})
