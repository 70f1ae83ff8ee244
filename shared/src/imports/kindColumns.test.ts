import { describe, expect, it } from 'vitest'
import { aliveElements, elementId, emptyMap, type Framework } from '../model/index.ts'
import { testFramework2 } from '../testing/index.ts'
import { type ImportChoices, planTables, tableFromCsv } from './index.ts'

/** Proposals and outcomes with a field each that is called the same, and one of outcomes that looks like a lead. */
const framework: Framework = {
  ...testFramework2,
  kinds: testFramework2.kinds.map((kind) =>
    kind.id === 'outcome'
      ? {
          ...kind,
          fields: [
            { id: 'about', label: 'Summary', type: 'text' },
            { id: 'target', label: 'Target', type: 'number' },
            { id: 'answers', label: 'Owner', type: 'text' },
            { id: 'by-year', label: 'By year', type: 'series', periods: ['2006/07'] },
          ],
        }
      : kind.id === 'proposal'
        ? { ...kind, fields: kind.fields.filter(({ id }) => id === 'summary') }
        : kind,
  ),
}

function planned(csv: string, choices: ImportChoices = {}) {
  let made = 0
  const newId = () => {
    made += 1
    return elementId(`new${made}`)
  }
  const given = { tables: [{ table: tableFromCsv(csv, 'Plan'), choices }], source: '' }
  const plan = planTables(emptyMap(framework, ''), given, { by: 'Ann', at: 1, newId })
  if (!plan.ok) throw new Error(plan.error.sentence)
  return plan.value
}

const CSV = `Kind,Code,Title,Summary,Target,Owner,By year (2006/07)
Proposal,S1,Alpha,First,,Ann Lee,
Outcome,O1,Less crime,Safer,12,Bo,3
Outcome,O2,Cleaner,,14,,`

describe('[IMP25] rows of several kinds', () => {
  it('each say the fields of their own kind, under the heads that name them there', () => {
    const { after, report } = planned(CSV)
    expect(report.refused).toEqual([])
    const fields = Object.fromEntries(aliveElements(after).map(({ code, fields: own }) => [code, own]))
    expect(fields).toMatchObject({
      S1: { summary: 'First' },
      O1: { about: 'Safer', target: 12, answers: 'Bo', 'by-year': { '2006/07': 3 } },
      O2: { target: 14 },
    })
    // A head that is a field of the one kind is what it always is for the other.
    expect(aliveElements(after, 'person').map(({ title }) => title)).toEqual(['Ann Lee'])
  })

  it('can be said again as they were taken, and otherwise', () => {
    const { choices } = planned(CSV).tables[0]!
    expect(choices.columns).toMatchObject({ target: 'Target', lead: 'Owner', 'proposal/summary': 'Summary' })
    expect(planned(CSV, choices).after.elements).toEqual(planned(CSV).after.elements)
    const other = planned(CSV, { columns: { 'outcome/about': 'Owner' }, leave: ['Summary'] })
    expect(aliveElements(other.after, 'outcome')[0]?.fields).toMatchObject({ about: 'Bo', target: 12 })
    expect(() => planned(CSV, { columns: { 'outcome/colour': 'Owner' } })).toThrow('outcome/colour')
  })
})
