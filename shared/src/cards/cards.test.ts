import { expect, it } from 'vitest'
import { createCoverage } from '../coverage/index.ts'
import { sampleMap } from '../frameworks/index.ts'
import { elementId, type StrategyMap } from '../model/index.ts'
import { mapFromText } from '../testing/index.ts'
import { cardText, findingsByElement, supports, tagsOf } from './index.ts'

function said(map: StrategyMap) {
  const coverage = createCoverage(map)
  const support = supports(map, coverage.matrices())
  const findings = findingsByElement(coverage.findings())
  return (code: string) => {
    const id = elementId(code)
    const own = support.get(id)
    const tags = tagsOf(map, findings.get(id) ?? [], id, own).map(({ words }) => words)
    return [own ? cardText.support(own) : null, ...tags]
  }
}

it('[CARD1] says of the sample how well each is supported, and why it is marked', () => {
  const of = said(sampleMap())
  expect(of('O1')[0]).toBe('4 stated')
  expect(of('O2')).toEqual(expect.arrayContaining(['1 stated, 3 inferred', 'Hangs on S1']))
  expect(of('P4')).toEqual(expect.arrayContaining(['0 stated, 1 inferred', 'Inferred only']))
  expect(of('P6')).toEqual(expect.arrayContaining(['1 stated', 'Programme only']))
  expect(of('W2')).toEqual(expect.arrayContaining([null, 'No lead']))
  expect(of('S1')).toEqual(expect.arrayContaining([null]))
})

it('[CARD1] counts what other kinds do too, and says where nothing does', () => {
  const of = said(mapFromText`
    proposal S1 "Safer streets"; programme W1 "Patrols"; person L1 "Ann"; L1 -> S1; L1 -> W1
    S1 -> O1 "Trust"; W1 -> O1; outcome O2 "Justice"; W1 -> O2
  `)
  expect(of('O1')).toEqual(['2 stated', 'Hangs on S1'])
  expect(of('O2')).toEqual(['1 stated', 'Programme only'])
  expect(said(mapFromText`outcome O3 "Nothing"; proposal S1 "A"`)('O3')).toEqual(['0 stated', 'No support'])
})

it('[CARD2] leaves no reason without words, and no accepted finding on a card', () => {
  const map = sampleMap()
  const findings = createCoverage(map).findings()
  for (const finding of findings) {
    for (const id of finding.elements) {
      for (const { words } of tagsOf(map, [finding], id, undefined))
        expect(words).not.toMatch(/^(gap|risk)$/i)
    }
  }
  const accepted = findings.map((finding) => ({
    ...finding,
    accepted: { by: 'Ann', reason: 'so', facts: '', at: 1 },
  }))
  expect(findingsByElement(accepted as never).size).toBe(0)
})
