import { sampleMap } from '@golden-thread/shared/frameworks'
import { type Block, coveragePaper } from '@golden-thread/shared/paper'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { columnName } from './workbook.ts'
import { writeXlsx } from './writeXlsx.ts'

it('says its language', async () => {
  const paper = coveragePaper(sampleMap(), 'proposals-outcomes', { now: new Date('2005-09-29T09:30:00Z') })
  const parts = unzipSync(await writeXlsx(paper))
  expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain(
    '<dc:language>en-GB</dc:language>',
  )
})

it('names columns as Excel does', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})

it('[EXP52] calls each worksheet by a name of its own', async () => {
  const heading = { id: 'a', heading: 'A', type: 'text', width: 10 } as const
  const named = (id: string, name: string): Block => ({
    type: 'table',
    table: {
      ...{ id, name, caption: name, wide: false, empty: '' },
      columns: [heading],
      rows: [[{ type: 'text', content: [{ type: 'text', text: 'x' }] }]],
    },
  })
  const long = 'A name that is longer than Excel takes for a sheet'
  const names = ['Notes', 'Recommendations', 'recommendations', 'a/b', 'a:b', long, long]
  const blocks = names.map((name, at) => named(`t-${at}`, name))
  const parts = unzipSync(await writeXlsx({ title: 'T', mapTitle: 'M', language: 'en-GB', blocks }))
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  expect([...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    ...[
      'Cover',
      'Contents',
      'Notes',
      'Notes (2)',
      'Recommendations',
      'recommendations (2)',
      'a b',
      'a b (2)',
    ],
    ...['A name that is longer than Exce', 'A name that is longer than (2)'],
  ])
})

it('[EXP54] shows figures with their decimals and thousands', async () => {
  const name = { id: 'a', heading: 'A', type: 'text', width: 10, role: 'row-header' } as const
  const column = { id: 'n', heading: 'N', type: 'number', width: 10 } as const
  const said = { type: 'text', content: [{ type: 'text', text: 'x' }] } as const
  const rows = [1_234, 2.5, -14, 0.125].map((value) => [said, { type: 'number', value } as const])
  const table = {
    ...{ id: 't', name: 'T', caption: 'T', wide: false, empty: '' },
    columns: [name, column],
    rows,
  }
  const blocks: Block[] = [{ type: 'table', table }]
  const parts = unzipSync(await writeXlsx({ title: 'T', mapTitle: 'M', language: 'en-GB', blocks }))
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
  const codes = [...styles.matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code)
  for (const code of ['#,##0.0', '#,##0.000']) expect(codes).toContain(code)
  expect(strFromU8(parts['xl/worksheets/sheet4.xml'] ?? new Uint8Array())).toContain('<v>-14</v>')
})
