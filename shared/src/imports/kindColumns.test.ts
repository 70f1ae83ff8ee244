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

describe('[IMP29] what nothing is taken from', () => {
  const csv = 'Code,Proposal,Cost,Due\nS1,Alpha,10,30 June 2006\nS2,Beta,20,'
  const told = (choices: ImportChoices = {}) => planned(csv, choices).report.repaired

  it('is told in one line, unless somebody says that it is left', () => {
    expect(told()).toMatchObject([
      { row: 1, sentence: expect.stringContaining('Nothing was taken from the columns Cost, Due.') },
    ])
    expect(told({ leave: ['Cost'] })).toMatchObject([
      { row: 1, sentence: expect.stringContaining('Nothing was taken from the column Due.') },
    ])
    expect(told({ leave: ['Cost', 'Due'] })).toEqual([])
  })

  it('is no mark where it has figures, and no title where it has dates', () => {
    const [table] = planned('Code,Cost,Saving\nS1,10,4\nS2,20,5').tables
    expect(table?.choices.as).toBe('elements')
    expect(planned('Code,As at\nS1,30 June 2006').tables[0]?.choices.columns).toEqual({ code: 'Code' })
  })
})

it('[IMP6] a row in which nothing parts the code from the title is read as both', () => {
  const { after, report } = planned('Code,Proposal\nS1 Alpha,\n"S2 Beta\nS3 Gamma",')
  expect(aliveElements(after).map(({ code, title }) => `${code}: ${title}`)).toEqual([
    'S1: Alpha',
    'S2: Beta',
    'S3: Gamma',
  ])
  expect(report.repaired.map(({ row }) => row)).toEqual([2, 3])
})
