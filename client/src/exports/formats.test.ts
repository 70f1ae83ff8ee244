import { expect, it } from 'vitest'
import { fileAddress } from './formats.ts'

it('[FLT22] the files of a narrowed matrix are asked for with its conditions', () => {
  expect(fileAddress('m 1', { id: 'docx' }, 'a', ['review.state:Not started', 'basis=stated'])).toBe(
    '/api/maps/m%201/matrices/a.docx?where=review.state%3ANot+started&basis=stated',
  )
  expect(fileAddress('m', { id: 'docx' }, 'a')).toBe('/api/maps/m/matrices/a.docx')
})
