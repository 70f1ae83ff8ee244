import type { Kind } from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { guessUses, hasHead, rowsOfTable, tableOf } from './pastedTable.ts'

const KIND: Kind = {
  id: 'proposal',
  archetype: 'action',
  label: 'Proposal',
  plural: 'Proposals',
  prefix: 'S',
  fields: [
    { id: 'status', label: 'Status', type: 'choice', values: ['Agreed', 'Done'] },
    { id: 'starts', label: 'Starts', type: 'text' },
    { id: 'cost', label: 'Cost', type: 'number' },
  ],
}

const SHEET = [
  'Ref\tProposal\tLead\tStatus\tCost\tRemarks',
  'S21\tWarm homes\tAnn Lee\tagreed\t1,200\tsee annex',
  'P4\tDry cellars\t\tmaybe\tlots\t',
].join('\n')

describe('[PST1] a pasted table', () => {
  it('is rows of cells of one length, without the bullets of Word and empty lines', () => {
    expect(tableOf('•\tFirst\r\n\r\n3.\tSecond\t\tmore')).toEqual([
      ['First', '', ''],
      ['Second', '', 'more'],
    ])
    expect(tableOf('\n\t\n')).toEqual([])
  })

  it('is read as Excel quotes it, and keeps quotation marks that are part of a title', () => {
    expect(tableOf('S1\t"Two\nlines, ""quoted"""\tx')).toEqual([['S1', 'Two lines, "quoted"', 'x']])
    expect(tableOf('"Together" programme')).toEqual([['"Together" programme']])
  })

  it('names its columns where the first row says what is known and holds no code', () => {
    expect(hasHead(tableOf(SHEET), KIND)).toBe(true)
    expect(hasHead(tableOf('S1\tStatus\nS2\tDone'), KIND)).toBe(false)
    expect(hasHead(tableOf('One\nTwo'), KIND)).toBe(false)
  })

  it('has its columns told by their heads, or by what is in them, and always one title', () => {
    expect(guessUses(tableOf(SHEET), KIND, true)).toEqual([
      'code',
      'title',
      'lead',
      'field status',
      'field cost',
      'out',
    ])
    expect(guessUses(tableOf('S1\tOne\tx\nS2\tTwo\ty'), KIND, false)).toEqual(['code', 'title', 'out'])
    expect(guessUses(tableOf('S1\nS2'), KIND, false)).toEqual(['title'])
  })

  it('loses no column silently: each becomes what was said, and what does not fit is told', () => {
    const table = tableOf(SHEET)
    const { rows, untaken } = rowsOfTable(table, guessUses(table, KIND, true), KIND, true)
    expect(rows).toEqual([
      { title: 'Warm homes', code: 'S21', lead: 'Ann Lee', fields: { status: 'Agreed', cost: 1200 } },
      { title: 'Dry cellars' },
    ])
    expect(untaken).toEqual([
      { row: 3, field: 'Status', value: 'maybe' },
      { row: 3, field: 'Cost', value: 'lots' },
    ])
  })
})
