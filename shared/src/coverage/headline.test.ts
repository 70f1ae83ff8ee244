import { expect, it } from 'vitest'
import { templates } from '../frameworks/index.ts'
import type { StrategyMap } from '../model/index.ts'
import { mapFromTextIn } from '../testing/index.ts'
import { createCoverage } from './coverage.ts'
import { headline } from './headline.ts'

const of = (map: StrategyMap) => {
  const coverage = createCoverage(map)
  return headline(map, coverage.matrices(), coverage.findings())
}

const built = (id: string): StrategyMap => {
  const map = templates.find((template) => template.id === id)?.build()
  if (!map) throw new Error(id)
  return map
}

it('[COV30] says in one line what the sample comes to', () => {
  const { sentence, parts } = of(built('corporate-strategy-2006'))
  expect(sentence).toMatch(/^4 of 4 outcomes have stated support; 2 hang on one proposal; \d+ gaps\.$/)
  expect(parts.find(({ id }) => id === 'single')?.elements).toEqual(['O2', 'O3'])
})

it('[COV30] counts one as one, and says nothing of what is not there', () => {
  const { framework } = built('corporate-strategy')
  expect(
    of(mapFromTextIn('proposal S1 "A"; outcome O1 "B"; S1 -> O1; person L1 "C"; L1 -> S1', framework))
      .sentence,
  ).toBe('1 of 1 outcome has stated support; 1 hangs on one proposal.')
  expect(of(built('corporate-strategy'))).toEqual({ parts: [], sentence: '' })
})
