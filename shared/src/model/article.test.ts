import { expect, it } from 'vitest'
import { withArticle } from './article.ts'

it.each([
  ['outcome', 'an outcome'],
  ['proposal', 'a proposal'],
  ['user need', 'a user need'],
  ['unit', 'a unit'],
  ['unmet need', 'an unmet need'],
  ['urban area', 'an urban area'],
  ['European target', 'a European target'],
  ['one-off cost', 'a one-off cost'],
  ['hour', 'an hour'],
  ['NHS trust', 'an NHS trust'],
  ['KPI', 'a KPI'],
])('says %s as %s', (noun, said) => {
  expect(withArticle(noun)).toBe(said)
})
