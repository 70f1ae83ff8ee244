import { expect, it } from 'vitest'
import { fileAddress, moneyAddress, registerAddress, timelineAddress } from './formats.ts'

it('[FLT22] the files of a narrowed matrix are asked for with its conditions', () => {
  expect(fileAddress('m 1', { id: 'docx' }, 'a', ['review.state:Not started', 'basis=stated'])).toBe(
    '/api/maps/m%201/matrices/a.docx?where=review.state%3ANot+started&basis=stated',
  )
  expect(fileAddress('m', { id: 'docx' }, 'a')).toBe('/api/maps/m/matrices/a.docx')
})

it('[TML24] files are asked for as at the day that is looked at', () => {
  const docx = { id: 'docx' }
  expect(fileAddress('m', docx, 'a', ['basis=stated'], '2004-06-30')).toBe(
    '/api/maps/m/matrices/a.docx?basis=stated&asAt=2004-06-30',
  )
  expect(registerAddress('m', docx, 'risk', '2004-06-30')).toBe(
    '/api/maps/m/registers/risk.docx?asAt=2004-06-30',
  )
  expect(moneyAddress('m', docx, { asAt: '2004-06-30' })).toBe('/api/maps/m/money/all.docx?asAt=2004-06-30')
  expect(moneyAddress('m', docx, { part: 'b' })).toBe('/api/maps/m/money/b.docx')
  expect(timelineAddress('m', docx, { by: 'lead', slipped: 'baseline:b&1', asAt: null })).toBe(
    '/api/maps/m/timeline.docx?by=lead&baseline=b%261',
  )
})
