import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('never guards a number', () => {
  const table = {
    id: 'n',
    name: '',
    caption: '',
    wide: false,
    columns: [{ id: 'n', heading: '=n', type: 'number', width: 5 } as const],
    rows: [[{ type: 'number', value: -14 } as const]],
    empty: '',
  }
  expect(new TextDecoder().decode(csvOf(table))).toBe(`"'=n"\r\n-14\r\n`)
})
