import { expect, it } from 'vitest'
import { bytesText } from './bytes.ts'

it('[ORG24] says bytes in three figures', () => {
  expect([0, 1, 999, 1_000, 12_345, 999_600, 1_234_567_890, 5e15].map(bytesText)).toEqual([
    '0 bytes',
    '1 bytes',
    '999 bytes',
    '1 kB',
    '12.3 kB',
    '1 MB',
    '1.23 GB',
    '5,000 TB',
  ])
})
