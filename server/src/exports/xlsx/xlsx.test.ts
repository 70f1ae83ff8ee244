import { sampleMap } from '@golden-thread/shared/frameworks'
import { coveragePaper } from '@golden-thread/shared/paper'
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
