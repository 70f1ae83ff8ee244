import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { sampleMap } from '@golden-thread/shared/frameworks'
import { expect, it } from 'vitest'

/** The papers that the sample maps were read from lie beside the checkout where they are at hand, never in it. */
const SEEDS = new URL('../../shared/seeds/', import.meta.url)

/** The text of the paper whose file begins with this number, on one line; undefined where it is not at hand. */
function paper(number: string): string | undefined {
  if (!existsSync(SEEDS)) return undefined
  const name = readdirSync(SEEDS).find((file) => file.startsWith(`${number}_`))
  return name === undefined ? undefined : plain(readFileSync(new URL(name, SEEDS), 'utf8'))
}

/** Papers of the web have curly quotation marks, several dashes, and lines broken anywhere. */
const plain = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase()

it('every quotation of the corporate strategy stands in its paper, word for word', (context) => {
  const text = paper('001')
  if (text === undefined) return context.skip()
  const quotations = [...sampleMap().links.values()].flatMap(({ evidence }) =>
    evidence.map(({ quotation }) => quotation),
  )
  expect(quotations.length).toBeGreaterThan(50)
  expect(quotations.filter((quotation) => !text.includes(plain(quotation)))).toEqual([])
})
