import { expect, it } from 'vitest'
import { ago } from './ago.ts'

const now = Date.UTC(2026, 10, 22, 12)

it.each([
  [0, 'just now'],
  [-5_000, 'just now'],
  [5 * 60_000, '5 minutes ago'],
  [26 * 3_600_000, 'yesterday'],
  [30 * 86_400_000, 'on 23 October 2026'],
])('%d ms ago reads "%s"', (past, words) => expect(ago(now - past, now)).toBe(words))
