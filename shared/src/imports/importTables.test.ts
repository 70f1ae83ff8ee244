import { describe, expect, it } from 'vitest'
import {
  aliveElements,
  type ElementId,
  elementId,
  emptyMap,
  labelOf,
  linkReading,
  type StrategyMap,
} from '../model/index.ts'
import { aliasesOf, currentValue, shownLinks } from '../queries/index.ts'
import { checkChange, mapFromTextIn, testFramework2 } from '../testing/index.ts'
import {
  type ImportChoices,
  type PlannedTables,
  planTables,
  type SourceTable,
  tableFromCsv,
} from './index.ts'

const framework = testFramework2
const empty = emptyMap(framework, 'Plan')
const sketch = (parts: TemplateStringsArray): StrategyMap => mapFromTextIn(String.raw(parts), framework)

function context() {
  let made = 0
  const newId = (): ElementId => {
    made += 1
    return elementId(`new${String(made).padStart(6, '0')}`)
  }
  return { by: 'Ann', at: 1, newId }
}

/** What an import of these tables comes to; every one is checked as a change. */
function imported(
  map: StrategyMap,
  tables: readonly (string | SourceTable | { table: string | SourceTable; choices: ImportChoices })[],
  source = '',
): PlannedTables {
  const read = tables.map((each, index) => {
    const { table, choices } =
      typeof each === 'object' && 'choices' in each ? each : { table: each, choices: {} }
    return {
      table: typeof table === 'string' ? tableFromCsv(table, `Table ${index + 1}`) : (table as SourceTable),
      choices,
    }
  })
  const planned = planTables(map, { tables: read, source }, context())
  if (!planned.ok) throw new Error(planned.error.sentence)
  checkChange(map, planned.value.change, planned.value.after)
  return planned.value
}

const labels = (map: StrategyMap, kind?: string) => aliveElements(map, kind).map(labelOf)
const readings = (map: StrategyMap) =>
  shownLinks(map)
    .map((link) => `${linkReading(map, link)}: ${link.basis}`)
    .sort()
const refusals = ({ report }: PlannedTables) =>
  report.refused.map(({ row, column, code }) => `${row} ${column} ${code}`.replace('  ', ' '))
const only = (map: StrategyMap, code: string) => aliveElements(map).find((element) => element.code === code)!

describe('[IMP1] an import', () => {
  it('is one change of all that can be taken, and tells each row that cannot, with what it needs', () => {
    const planned = imported(empty, ['Code,Proposal,Cost\nS1,Alpha,12\nS2,,4\nS3,Gamma,7'])
    expect(labels(planned.after)).toEqual(['S1 Alpha', 'S3 Gamma'])
    expect(planned.report).toMatchObject({ created: 2, matched: 0, changed: 0 })
    expect(refusals(planned)).toEqual(['3 Proposal title-missing'])
    expect(planned.report.refused[0]?.sentence).toContain('Give it one')
    expect(planned.label).toBe('Import Table 1')
  })

  it('leaves the map as it is where all of it is there already', () => {
    const csv = 'Code,Proposal,Cost,Lead\nS1,Alpha,12,Ann Lee\nS2,Beta,,Ann Lee'
    const first = imported(empty, [csv], 'The plan')
    const again = imported(first.after, [csv], 'The plan')
    expect(again.change).toEqual({ type: 'batch', changes: [] })
    expect(again.report).toMatchObject({ created: 0, changed: 0, matched: 4 })
  })

  it('keeps where each element and link stands in the source as its evidence', () => {
    const { after } = imported(
      empty,
      ['Code,Proposal,Lead,Para,Quote\nS1,Alpha,Ann,21,"so it is"\nS2,Beta,,,'],
      'The plan',
    )
    expect(only(after, 'S1').evidence?.map(({ id: _, ...said }) => said)).toEqual([
      { source: 'The plan', paragraph: '21', quotation: 'so it is' },
    ])
    expect(only(after, 'S2').evidence?.[0]?.paragraph).toBe('row 3')
    expect(shownLinks(after)[0]).toMatchObject({
      basis: 'stated',
      evidence: [{ source: 'The plan', paragraph: '21' }],
    })
  })
})

describe('[IMP2] a row is matched', () => {
  const map = sketch`proposal S1 "Safer streets"; proposal S2 "Cleaner air"`

  it('by its code, whatever its title says now', () => {
    const { after, report } = imported(map, ['Code,Proposal\ns1,Safer roads'])
    expect(labels(after, 'proposal')).toEqual(['S1 Safer roads', 'S2 Cleaner air'])
    expect(report).toMatchObject({ created: 0, changed: 1 })
  })

  it('then by another name, which is not taken for its title', () => {
    const withAlias: StrategyMap = {
      ...map,
      framework: {
        ...framework,
        kinds: framework.kinds.map((kind) =>
          kind.id === 'proposal'
            ? {
                ...kind,
                fields: [
                  ...kind.fields,
                  { id: 'aka', label: 'Aka', type: 'text' as const, role: 'alias' as const },
                ],
              }
            : kind,
        ),
      },
      elements: new Map(
        [...map.elements].map(([id, element]) => [
          id,
          id === 'S1' ? { ...element, fields: { aka: 'Project Lamp; Lamp' } } : element,
        ]),
      ),
    }
    const planned = imported(withAlias, ['Proposal,Cost\nproject  lamp,3'])
    expect(labels(planned.after, 'proposal')).toEqual(['S1 Safer streets', 'S2 Cleaner air'])
    expect(only(planned.after, 'S1').fields).toMatchObject({ cost: 3 })
    expect(aliasesOf(planned.after, only(planned.after, 'S1'))).toContain('Lamp')
  })

  it('then by its whole title; a code of its own stays the source’s, and links find it by that', () => {
    const planned = imported(map, [
      'Code,Proposal\nX9,Cleaner  Air',
      { table: 'From,To,Relation\nX9,S1,enables', choices: {} },
    ])
    expect(labels(planned.after, 'proposal')).toEqual(['S1 Safer streets', 'S2 Cleaner air'])
    expect(planned.report.repaired[0]).toMatchObject({ row: 2, table: 'Table 1' })
    expect(readings(planned.after)).toEqual(['S2 Cleaner air enables S1 Safer streets: assumed'])
  })

  it('never by what is nearly the same: that is offered, and taken when somebody says so', () => {
    const csv = 'Proposal\nSafer street'
    const planned = imported(map, [csv])
    expect(planned.report.created).toBe(1)
    expect(planned.near).toEqual([{ row: 2, says: 'Safer street', code: 'S1', label: 'S1 Safer streets' }])
    const taken = imported(map, [{ table: csv, choices: { same: { 2: 'S1' } } }])
    expect(taken.report).toMatchObject({ created: 0, matched: 1 })
    expect(labels(taken.after, 'proposal')).toEqual(labels(map, 'proposal'))
  })

  it('and a blank cell says nothing', () => {
    const filled = imported(map, ['Code,Cost\nS1,4'])
    expect(only(imported(filled.after, ['Code,Proposal,Cost\nS1,,']).after, 'S1').fields).toMatchObject({
      cost: 4,
    })
  })
})

describe('[IMP3] the same row twice', () => {
  it('is matched with the first and told', () => {
    const planned = imported(empty, ['Code,Proposal\nS1,Alpha\nS2,Beta\nS1,Alpha'])
    expect(planned.report).toMatchObject({ created: 2, matched: 1 })
    expect(planned.report.repaired).toEqual([{ row: 4, sentence: expect.stringContaining('row 2') }])
  })

  it('is refused where the two say different things', () => {
    const planned = imported(empty, ['Code,Proposal,Cost\nS1,Alpha,3\nS1,Gamma,3\nS1,Alpha,5'])
    expect(refusals(planned)).toEqual(['3 Code code-twice', '4 Cost said-twice'])
    expect(only(planned.after, 'S1')).toMatchObject({ title: 'Alpha', fields: { cost: 3 } })
  })

  it('of a link is told with the row of the first', () => {
    const map = sketch`proposal S1; outcome O1`
    const planned = imported(map, ['From,To\nS1,O1\nS1,O1'])
    expect(planned.report).toMatchObject({ created: 1, matched: 1 })
    expect(planned.report.repaired[0]).toMatchObject({ row: 3, sentence: expect.stringContaining('row 2') })
  })
})

it('[IMP4] a code of another kind, and a name that several have, are refused with what is meant by them', () => {
  const map = sketch`proposal S1 "Alpha"; proposal S2 "Twin"; proposal S3 "twin"; outcome O1 "Safer"`
  const planned = imported(map, [{ table: 'Code,Proposal\nO1,Safer\n,Twin', choices: { kind: 'proposal' } }])
  expect(refusals(planned)).toEqual(['2 Code code-of-another-kind', '3 Proposal ambiguous'])
  expect(planned.report.refused.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('O1 is the code of an outcome here: O1 Safer'),
    expect.stringMatching(/S2 Twin or S3 twin/),
  ])
})

describe('[IMP5] columns', () => {
  const columns = (table: string, choices: ImportChoices = {}) =>
    imported(empty, [{ table, choices }]).tables[0]?.choices

  it('are told by their heads, below whatever stands above the table', () => {
    const csv = 'Corporate plan\n\nRef No.,Service proposal,Lead officer,Cost,2006/07\nS1,Alpha,Ann,3,1.5'
    expect(columns(csv)).toMatchObject({
      as: 'elements',
      kind: 'proposal',
      head: 3,
      columns: {
        code: 'Ref No.',
        title: 'Service proposal',
        lead: 'Lead officer',
        cost: 'Cost',
        'spend:2006/07': '2006/07',
      },
    })
    expect(only(imported(empty, [csv]).after, 'S1').fields).toEqual({ cost: 3, spend: { '2006/07': 1.5 } })
  })

  it('are told by what is in them where nothing has a head', () => {
    expect(columns('O1,Safer streets for all\nO2,Cleaner air')).toMatchObject({
      kind: 'outcome',
      head: 0,
      columns: { code: 'Column A', title: 'Column B' },
    })
  })

  it('can name what the rows are linked to, several in a cell', () => {
    const map = sketch`outcome O1 "Safer"; outcome O2 "Cleaner and greener"`
    const planned = imported(map, [
      'Code,Proposal,Outcomes\nS1,Alpha,O1 O2\nS2,Beta,Cleaner and greener\nS3,Gamma,"O1;O9"',
    ])
    expect(readings(planned.after)).toHaveLength(4)
    expect(refusals(planned)).toEqual(['4 Outcomes end-unknown'])
  })

  it('are taken as somebody says, and left out where they say so', () => {
    const csv = 'Code,A,B,Lead\nS1,Alpha,Beta,Ann'
    const { after } = imported(empty, [
      { table: csv, choices: { kind: 'proposal', columns: { title: 'B', lead: '' } } },
    ])
    expect(labels(after)).toEqual(['S1 Beta'])
  })

  it('that are not there, and choices that the framework does not have, are refused with what there is', () => {
    const fault = (choices: ImportChoices) => {
      const planned = planTables(
        empty,
        { tables: [{ table: tableFromCsv('Code,Proposal\nS1,A', 'T'), choices }], source: '' },
        context(),
      )
      return planned.ok ? 'done' : `${planned.error.code}: ${planned.error.sentence}`
    }
    expect(fault({ columns: { title: 'Name' } })).toBe(
      'column-unknown: There is no column "Name". The heads are: Code, Proposal.',
    )
    expect(fault({ columns: { shoe: 'Code' } })).toContain('A column can be: id, code, title')
    expect(fault({ kind: 'shoe' })).toContain('It has: value, priority')
    expect(fault({ relation: 'shoe' })).toContain('relation-unknown')
    expect(fault({ matrix: 'shoe' })).toContain('matrix-unknown')
  })
})

describe('[IMP6] damage is put right and told row by row', () => {
  const repairs = (table: string | SourceTable) => {
    const planned = imported(empty, [table])
    return [
      planned,
      planned.report.repaired.map(({ row, sentence }) => `${row} ${sentence.slice(0, 30)}`),
    ] as const
  }

  it('heads and pages in the middle', () => {
    const [planned, told] = repairs('Code,Proposal\nS1,Alpha\nPage 2 of 3,\nCode,Proposal\nS2,Beta')
    expect(labels(planned.after)).toEqual(['S1 Alpha', 'S2 Beta'])
    expect(told).toEqual(['3 The number of a page stands he', '4 The heads stand here again, as'])
  })

  it('joined lines, and a code before its title', () => {
    const [planned, told] = repairs('Proposal,Cost\n"S1 Alpha\nS2 Beta",3\nS3: Gamma,4')
    expect(labels(planned.after)).toEqual(['S1 Alpha', 'S2 Beta', 'S3 Gamma'])
    expect(told[0]).toContain('2 This row holds S1 and S2')
    expect(told[1]).toContain('3 S3 was taken')
  })

  it('spaces that do not break, and letters read in the wrong encoding', () => {
    const [planned, told] = repairs('Code,Proposal\nS1,Alpha\u00a0one\nS2,ZoÃ«â€™s plan\nS3,Zoë’s own')
    expect(labels(planned.after)).toEqual(['S1 Alpha one', 'S2 Zoë’s plan', 'S3 Zoë’s own'])
    expect(told).toEqual([expect.stringMatching(/^2 Spaces/), expect.stringMatching(/^3 Letters/)])
  })

  it('merged cells, over rows, over columns and over everything', () => {
    const table: SourceTable = {
      name: 'Sheet',
      rows: [
        { at: 1, cells: ['Code', 'Proposal', 'Lead'] },
        { at: 2, cells: ['S1', 'Alpha', 'Ann Lee'] },
        { at: 3, cells: ['S2', 'Beta', ''] },
        { at: 4, cells: ['S3', 'Gamma', ''] },
        { at: 5, cells: [] },
      ],
      merges: [
        { top: 2, bottom: 3, left: 2, right: 2 },
        { top: 1, bottom: 1_048_576, left: 0, right: 16_383 },
      ],
    }
    const [planned, told] = repairs(table)
    expect(readings(planned.after)).toHaveLength(2)
    expect(told).toEqual([expect.stringMatching(/^3 Lead is merged/)])
  })

  it('a column that came out twice, and a cell with its words twice', () => {
    const [planned, told] = repairs('Code,Proposal,Proposal\nS1,Alpha,Alpha\nS2,"Beta\nBeta","Beta\nBeta"')
    expect(labels(planned.after)).toEqual(['S1 Alpha', 'S2 Beta'])
    expect(told).toEqual([expect.stringContaining('came out twice'), expect.stringMatching(/^3 A cell had/)])
  })
})

describe('[IMP7] totals', () => {
  it('are held against the rows above and are no elements', () => {
    const planned = imported(empty, [
      'Code,Proposal,Cost\nS1,Alpha,1.1\nS2,Beta,2.2\nSubtotal,,3.3\nS3,Gamma,4\nTotal,,"7.3"',
    ])
    expect(labels(planned.after)).toEqual(['S1 Alpha', 'S2 Beta', 'S3 Gamma'])
    expect(planned.report.repaired.map(({ row }) => row)).toEqual([4, 6])
  })

  it('that do not add up are told at their cell', () => {
    const planned = imported(empty, ['Code,Proposal,Cost\nS1,Alpha,1\nS2,Total place,2\nTotal,,4'])
    expect(refusals(planned)).toEqual(['4 Cost total-differs'])
    expect(planned.report.refused[0]?.sentence).toContain('says 4, and the rows above it come to 3')
    expect(labels(planned.after)).toContain('S2 Total place')
  })
})

describe('[IMP8] a matrix of marks', () => {
  it('makes or matches the elements at its heads, and links with what each mark means', () => {
    const map = sketch`proposal S1 "Alpha"; outcome O1 "Safer"`
    const csv = ',O1,Cleaner\nAlpha,x,?\nS2 Beta,✓,HRD\nGamma,none,n/a'
    const planned = imported(map, [{ table: csv, choices: { marks: { HRD: 'inferred' } } }], 'The sheet')
    expect(readings(planned.after)).toEqual([
      'S1 Alpha supports O1 Safer: stated',
      'S1 Alpha supports O2 Cleaner: assumed',
      'S2 Beta supports O1 Safer: stated',
      'S2 Beta supports O2 Cleaner: inferred',
    ])
    expect([...planned.after.assessments.values()].map(({ state }) => state)).toEqual([
      'none',
      'not-applicable',
    ])
    expect(shownLinks(planned.after)[0]?.evidence[0]).toMatchObject({
      source: 'The sheet',
      paragraph: 'row 2',
    })
  })

  it('refuses the marks that nobody explained, at their cells', () => {
    const planned = imported(empty, [
      { table: ',O1 Safer,O2 Cleaner\nS1 Alpha,x,TP\nS2 Beta,tp,x', choices: { as: 'matrix' } },
    ])
    expect(refusals(planned)).toEqual(['2 O2 Cleaner mark-unknown', '3 O1 Safer mark-unknown'])
    expect(planned.tables[0]?.marks).toEqual([
      { mark: 'x', count: 2 },
      { mark: 'tp', count: 1 },
      { mark: 'TP', count: 1 },
    ])
  })

  it('may lie on its side', () => {
    const planned = imported(empty, [',S1 Alpha,S2 Beta\nO1 Safer,x,\nO2 Cleaner,x,x'])
    expect(readings(planned.after)).toContain('S2 Beta supports O2 Cleaner: stated')
  })

  it('does not take a link away that is there, and a link takes the place of an assessment', () => {
    const map = sketch`proposal S1 "Alpha"; proposal S2 "Beta"; outcome O1 "Safer"; outcome O2 "Far"; S1 -> O1; S2 / O1 = none`
    const planned = imported(map, [{ table: ',O1,O2\nS1,none,\nS2,x,', choices: { as: 'matrix' } }])
    expect(refusals(planned)).toEqual(['2 O1 link-there'])
    expect(readings(planned.after)).toHaveLength(2)
    expect(planned.after.assessments.size).toBe(0)
  })
})

describe('[IMP9] links', () => {
  const map = sketch`proposal S1 "Alpha"; proposal S2 "Beta"; outcome O1 "Safer"; person L1 "Ann Lee"`

  it('are made by code or name, by the relation that is said, either way about, or the only one there can be', () => {
    const planned = imported(map, [
      'From,Relation,To,Basis\nAlpha,,O1,inferred\nO1,is supported by,S2,stated\nAnn Lee,leads,S1; S2,',
    ])
    expect(readings(planned.after)).toEqual([
      'L1 Ann Lee leads S1 Alpha: assumed',
      'L1 Ann Lee leads S2 Beta: assumed',
      'S1 Alpha supports O1 Safer: inferred',
      'S2 Beta supports O1 Safer: stated',
    ])
  })

  it('are refused with the row that stands in their way', () => {
    const planned = imported(map, [
      'Code,Proposal\nS7,\nS8,New one',
      {
        table:
          'From,To,Relation,Basis\nS7,O1,,\nS9,O1,,\nO1,Ann Lee,supports,\nS1,O1,shoes,\nS1,O1,,surely\nS8,O1,,',
        choices: {},
      },
    ])
    expect(planned.report.refused.map(({ table, row, code }) => `${table} ${row} ${code}`)).toEqual([
      'Table 1 2 title-missing',
      'Table 2 2 end-refused',
      'Table 2 3 end-unknown',
      'Table 2 4 link-not-allowed',
      'Table 2 5 relation-unknown',
      'Table 2 6 basis-unknown',
    ])
    expect(planned.report.refused[1]?.sentence).toContain('row 2')
    expect(readings(planned.after)).toEqual(['S8 New one supports O1 Safer: assumed'])
  })

  it('say more of a link that is there, and go on with the evidence it has', () => {
    const there = sketch`proposal S1 "Alpha"; outcome O1 "Safer"; S1 ?> O1`
    const planned = imported(there, ['From,To,Basis,Note\nS1,O1,stated,As agreed'], 'The list')
    expect(planned.report).toMatchObject({ created: 0, changed: 1 })
    expect(shownLinks(planned.after)[0]).toMatchObject({
      basis: 'stated',
      note: 'As agreed',
      evidence: [{ paragraph: 'row 2' }],
    })
  })
})

describe('[IMP10] observations', () => {
  const map = sketch`proposal S1 "Alpha"; proposal S2 "Beta"`
  const value = (of: StrategyMap, code: string) => currentValue(of, only(of, code), 'health')

  it('are taken one a row, a column each, or a date each', () => {
    const rows = imported(map, [
      'Code,As at,Value\nS1,2004-06,green\nS1,38261,Amber\nS2,,Red\nS2,2004-06,Blue',
    ])
    expect(refusals(rows)).toEqual(['4 As at date-missing', '5 Value value-refused'])
    expect([...rows.after.observations.values()].map(({ asAt, value: said }) => `${asAt} ${said}`)).toEqual([
      '2004-06 Green',
      '2004-10-01 Amber',
    ])
    expect(value(rows.after, 'S1')).toBe('Amber')
    const dates = imported(map, [
      {
        table: 'Proposal,June 2004,December 2004\nAlpha,Red,Green\nBeta,,Amber',
        choices: { as: 'observations' },
      },
    ])
    expect(dates.report.created).toBe(3)
    expect(value(dates.after, 'S1')).toBe('Green')
  })

  it('that contradict one of the same date are refused, and the same again is matched', () => {
    const csv = 'Code,As at,Health\nS1,2004-06,Green'
    const first = imported(map, [csv])
    expect(imported(first.after, [csv]).report).toMatchObject({ created: 0, matched: 1 })
    expect(refusals(imported(first.after, [csv.replace('Green', 'Red')]))).toEqual([
      '2 Health observed-otherwise',
    ])
  })
})

it('[IMP11] dates that Excel keeps as numbers, and British figures, are days; other words stay words', () => {
  const planned = imported(empty, [
    'Code,Proposal,Decided on\nS1,A,38624\nS2,B,29/09/2005\nS3,C,end of 2006/07\nS4,D,31/02/2005',
  ])
  const decided = aliveElements(planned.after, 'proposal').map(({ fields }) => fields['decided'])
  expect(decided).toEqual(['2005-09-29', '2005-09-29', 'end of 2006/07', '31/02/2005'])
  // The first rows are shown as the fields will hold them.
  expect(planned.tables[0]?.rows.map(({ cells }) => cells[2])).toEqual(decided)
})

it('[IMP12] tables are taken in one change, and links may stand before what they join', () => {
  const planned = imported(empty, [
    'From,To\nS1,O1',
    'Code,Outcome\nO1,Safer',
    'Code,Proposal,Owner\nS1,Alpha,Ann Lee',
    'Code,Person\nL7,Ann Lee',
  ])
  expect(readings(planned.after)).toContain('S1 Alpha supports O1 Safer: assumed')
  expect(planned.report.refused).toEqual([])
  expect(planned.tables.map(({ choices }) => choices.as)).toEqual([
    'links',
    'elements',
    'elements',
    'elements',
  ])
})

it('[IMP13] hidden rows are told and left out, until somebody says that they are taken', () => {
  const table: SourceTable = {
    name: 'Sheet',
    rows: [
      { at: 1, cells: ['Code', 'Proposal'] },
      { at: 2, cells: ['S1', 'Alpha'], isHidden: true },
      { at: 3, cells: ['S2', 'Beta'] },
    ],
  }
  const left = imported(empty, [table])
  expect(refusals(left)).toEqual(['2 row-hidden'])
  expect(left.tables[0]?.hiddenRows).toEqual([2])
  expect(imported(empty, [{ table, choices: { hidden: 'take' } }]).report.created).toBe(2)
})

it('[IMP13] a total adds up with the hidden rows or without them, and hidden columns that are taken are told', () => {
  const table = (total: number): SourceTable => ({
    name: 'Sheet',
    hiddenColumns: [2],
    rows: [
      { at: 1, cells: ['Code', 'Proposal', 'Cost'] },
      { at: 2, cells: ['S1', 'Alpha', 3], isHidden: true },
      { at: 3, cells: ['S2', 'Beta', 4] },
      { at: 4, cells: ['Total', '', total] },
    ],
  })
  for (const total of [4, 7]) expect(refusals(imported(empty, [table(total)]))).toEqual(['2 row-hidden'])
  expect(refusals(imported(empty, [table(5)]))).toEqual(['2 row-hidden', '4 Cost total-differs'])
  expect(imported(empty, [table(4)]).report.repaired[0]?.sentence).toMatch(/^Cost is hidden in the sheet/)
})

it('[IMP5] a head may say the unit of its field, and another unit makes it another column', () => {
  const budget = (head: string) =>
    imported(empty, [`Code\tProposal\t${head}\nS1\tAlpha\t2`]).tables[0]?.choices.columns['budget']
  for (const head of ['Budget (£ million)', 'Budget (£m)', 'Budget, £m']) expect(budget(head)).toBe(head)
  expect(budget('Budget (£000)')).toBeUndefined()
})

it('[IMP14] what is too large for one import is refused whole, and a long report is counted to its end', () => {
  const fault = (table: SourceTable) => {
    const planned = planTables(empty, { tables: [{ table, choices: {} }], source: '' }, context())
    return planned.ok ? 'done' : planned.error.code
  }
  const wide = { name: 'Wide', rows: [{ at: 1, cells: Array.from({ length: 10_000 }, () => 'x') }] }
  expect(fault(wide)).toBe('too-large')
  const long = Array.from({ length: 30_001 }, (_, at) => ({ at: at + 1, cells: ['x'] }))
  expect(fault({ name: 'Long', rows: long })).toBe('too-large')
  expect(fault({ name: 'Empty', rows: [] })).toBe('table-empty')
  const many = Array.from({ length: 2_500 }, (_, at) => `S${at},`).join('\n')
  const { report } = imported(empty, [{ table: `Code,Proposal\n${many}`, choices: { kind: 'proposal' } }])
  expect([report.refused.length, report.unlisted.refused]).toEqual([2_000, 500])
})

it('[IMP15] a block that was copied, a CSV of Excel, and one of ours are the same rows', () => {
  const rows = [
    ['Code', 'Title'],
    ['S1', 'Two\nlines, "quoted"'],
    ['S2', '=1+1'],
  ]
  const cells = (text: string) => tableFromCsv(text, 'T').rows.map((row) => row.cells)
  expect(cells('\ufeffCode,Title\r\nS1,"Two\nlines, ""quoted"""\r\nS2,"\'=1+1"\r\n')).toEqual(rows)
  expect(cells('Code;Title\nS1;"Two\nlines, ""quoted"""\nS2;=1+1')).toEqual(rows)
  expect(cells('Code\tTitle\nS1\t"Two\nlines, ""quoted"""\nS2\t=1+1\n\n')).toEqual(rows)
})

describe('[IMP18] two rows of heads', () => {
  const twoRows = (rows: (string | number)[][], merges: SourceTable['merges']): SourceTable => ({
    name: 'Sheet',
    rows: rows.map((cells, at) => ({ at: at + 1, cells })),
    ...(merges ? { merges } : {}),
  })
  const down = (column: number) => ({ top: 1, bottom: 2, left: column, right: column })
  const over = (left: number, right: number) => ({ top: 1, bottom: 1, left, right })

  it('of marks are the lower ones, under what is merged over them', () => {
    const table = twoRows(
      [
        ['Proposal', 'Safer', '', 'Greener', ''],
        ['', 'Less crime', 'Fewer fires', 'Clean rivers', 'Clean air'],
        ['Night shelters', 'x', '', '', 'x'],
      ],
      [down(0), over(1, 2), over(3, 4)],
    )
    const { after, report, tables } = imported(empty, [{ table, choices: { as: 'matrix' } }])
    expect(tables[0]).toMatchObject({ head: 2, count: 1 })
    expect(report.refused).toEqual([])
    expect(labels(after, 'outcome').map((label) => label.replace(/^\S+ /, ''))).toEqual([
      'Less crime',
      'Fewer fires',
      'Clean rivers',
      'Clean air',
    ])
    expect(shownLinks(after)).toHaveLength(2)
  })

  it('that are called the same below are told apart by what stands over them', () => {
    const table = twoRows(
      [
        ['Code', 'Proposal', 'This year', '', 'Next year', ''],
        ['', '', 'Planned', 'Spent', 'Planned', 'Left'],
        ['S1', 'Alpha', 1, 2, 3, 4],
      ],
      [down(0), down(1), over(2, 3), over(4, 5)],
    )
    const { tables, after } = imported(empty, [table])
    expect(tables[0]?.heads).toEqual([
      'Code',
      'Proposal',
      'This year Planned',
      'Spent',
      'Next year Planned',
      'Left',
    ])
    expect(labels(after)).toEqual(['S1 Alpha'])
  })

  it('are not seen where only a title is merged over the table', () => {
    const table = twoRows(
      [
        ['The plan', '', ''],
        ['Code', 'Proposal', 'Cost'],
        ['S1', 'Alpha', 4],
      ],
      [over(0, 2)],
    )
    expect(imported(empty, [table]).tables[0]).toMatchObject({ head: 2, heads: ['Code', 'Proposal', 'Cost'] })
  })
})

describe('[IMP19] links in rows', () => {
  const map = sketch`proposal S1 "Alpha"; proposal S2 "Beta"; outcome O1 "Alpha"`

  it('join all of a kind, some together, and what a name means of the kind that is said', () => {
    const csv = [
      'From,From kind,Relation,To,To kind',
      'All proposals,,supports,O1,',
      'S1 + S2,,supports,O1,',
      'Alpha,Proposal,supports,Alpha,Outcome',
      ',Proposal,supports,,Outcome',
    ].join('\n')
    const { after, report } = imported(map, [csv])
    expect(report.refused).toEqual([])
    expect([...after.links.keys()].sort()).toEqual([
      'supports:*proposal>*outcome',
      'supports:*proposal>O1',
      'supports:S1,S2>O1',
      'supports:S1>O1',
    ])
  })

  it('are refused at the kind that nobody knows', () => {
    expect(refusals(imported(map, ['From,Relation,To,To kind\nS1,supports,O1,Moon']))).toEqual([
      '2 To kind kind-unknown',
    ])
  })
})

describe('[IMP5] the kind of rows that nobody says', () => {
  it('is what a head is called, sooner than how codes begin that no element has', () => {
    const { tables } = imported(empty, ['Ref,Proposal,By when\nO1,Open two night shelters,2027-06-30'])
    expect(tables[0]?.choices).toMatchObject({
      kind: 'proposal',
      columns: { code: 'Ref', title: 'Proposal' },
    })
  })

  it('is what the codes of its own rows are, not those that it is joined to', () => {
    const csv = 'Ref,Name,Supports\nX1,Alpha,O1\nX2,Beta,O2'
    expect(imported(empty, [csv]).tables[0]?.choices.kind).not.toBe('outcome')
  })
})

describe('[IMP51] a row without a code', () => {
  it('leaves the codes that later rows bring to them, in whatever capitals', () => {
    const map = sketch`proposal S33 "Alpha"`
    const planned = imported(map, ['Code,Proposal\n,Beta\nS34,Gamma\ns35,Delta\n,Epsilon'])
    expect(planned.report.refused).toEqual([])
    expect(labels(planned.after)).toEqual(['S33 Alpha', 'S34 Gamma', 's35 Delta', 'S36 Beta', 'S37 Epsilon'])
  })

  it('leaves those of another table of the same import, and those of rows that are refused', () => {
    const csv = 'Code,Proposal\n,Alpha\nS1,\n'
    const planned = imported(empty, [csv, 'Code,Proposal\nS2,Beta'])
    expect(refusals(planned)).toEqual(['3 Proposal title-missing'])
    expect(labels(planned.after)).toEqual(['S2 Beta', 'S3 Alpha'])
  })

  it('has its code where the step is taken back and made again, and links and leads find it', () => {
    const csv = 'Code,Proposal,Lead\n,Alpha,Ann Lee\nS1,Beta,Ann Lee'
    const planned = imported(empty, [csv])
    expect(readings(planned.after)).toEqual([
      'L1 Ann Lee leads S1 Beta: stated',
      'L1 Ann Lee leads S2 Alpha: stated',
    ])
  })
})
