import { transferableSymbol, valueSymbol } from 'piscina'
import { expect, it } from 'vitest'
import { moved } from './moved.ts'

const handedOver = (answer: unknown) => (moved(answer) as Record<symbol, unknown>)[transferableSymbol]

it('[WORK11] hands over the bytes that only the answer holds, wherever in it they stand', () => {
  const [file, other] = [new Uint8Array(100_000), new Uint8Array(50_000)]
  const answer = { ok: true, value: { bytes: file, title: 'A title', more: [other] } }
  expect(handedOver(answer)).toEqual([file.buffer, other.buffer])
  expect((moved(answer) as Record<symbol, unknown>)[valueSymbol]).toBe(answer)
  expect(handedOver(file)).toEqual([file.buffer])
})

it.each([
  ['words', 'a sentence'],
  ['little', new Uint8Array(100)],
  ['a part of what others use', new Uint8Array(100_000).subarray(1)],
  ['what threads share anyhow', new Uint8Array(new SharedArrayBuffer(100_000))],
  ['nothing', undefined],
])('[WORK11] leaves %s as it is', (_, answer) => {
  expect(moved(answer)).toBe(answer)
})
