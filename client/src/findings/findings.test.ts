import { findings } from '@golden-thread/shared/coverage'
import { sampleMap } from '@golden-thread/shared/frameworks'
import { describe, expect, it } from 'vitest'
import { checksInWords } from './checks.ts'
import { countOf, groupFindings, SEVERITIES } from './groupFindings.ts'

const map = sampleMap()
const found = findings(map)

describe('findings', () => {
  it('come by severity, the most pressing first, and none is lost', () => {
    const groups = groupFindings(found)
    const order = groups.map(({ severity }) => SEVERITIES.indexOf(severity))
    expect(order).toEqual([...order].sort())
    expect(groups.flatMap((group) => group.findings)).toHaveLength(found.length)
    expect(groups.every((group) => group.findings.length > 0)).toBe(true)
  })

  it('can be narrowed to one severity', () => {
    const [risks] = groupFindings(found, 'risk')
    expect(risks?.findings).toHaveLength(countOf(found, 'risk'))
  })

  it('say what was checked, without a blank', () => {
    const words = checksInWords(map)
    expect(words.length).toBeGreaterThan(5)
    expect(words.join(' ')).not.toMatch(/undefined|“”/)
    expect(words[0]).toBe('each of the outcomes is directly supported by proposals')
  })
})
