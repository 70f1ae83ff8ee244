import { describe, expect, it } from 'vitest'
import { claims, filteredMatrix, findings, readMatrixFilter } from '../coverage/index.ts'
import { corporateStrategy, sampleMap, templates } from '../frameworks/index.ts'
import { type Element, type ElementId, elementId, emptyMap, type StrategyMap } from '../model/index.ts'
import {
  type Block,
  cellText,
  claimsPaper,
  coveragePaper,
  findingOf,
  type Inline,
  type Paper,
  plainText,
  referenceText,
  type Table,
  type TableCell,
  tableOf,
} from './index.ts'

const now = new Date('2005-09-29T09:30:00Z')
const paperOf = (map: StrategyMap, matrix = 'proposals-outcomes'): Paper =>
  coveragePaper(map, matrix, { now })
const show = (cell: TableCell | undefined) => (cell?.type === 'number' ? cell.value : cellText(cell))
/** All blocks of one type. */
const blocksOf = <Type extends Block['type']>(paper: Paper, type: Type) =>
  paper.blocks.filter((block): block is Extract<Block, { type: Type }> => block.type === type)
const tablesOf = (paper: Paper): Table[] => blocksOf(paper, 'table').map(({ table }) => table)
const theTable = (paper: Paper, id: string): Table => {
  const table = tableOf(paper, id)
  if (!table) throw new RangeError(`This paper has no table "${id}".`)
  return table
}
const matrixOf = (paper: Paper): Table => theTable(paper, 'coverage')
const listOf = (paper: Paper, id: string) => blocksOf(paper, 'list').find((list) => list.id === id)
const gapsOf = (paper: Paper): string[] =>
  listOf(paper, 'gaps')?.items.map(({ label, content }) => `${label}: ${plainText(content)}`) ?? []
const notesOf = (paper: Paper): string[] =>
  blocksOf(paper, 'note').map(({ number, content }) => `[note ${number}] ${plainText(content)}`)
const paragraphsOf = (paper: Paper, role: string): string[] =>
  blocksOf(paper, 'paragraph').flatMap((block) => (block.role === role ? [plainText(block.content)] : []))
const columnOf = (table: Table, heading: string) => {
  const at = table.columns.findIndex((column) => column.heading === heading)
  return table.rows.map((row) => show(row[at]))
}

describe('the paper of the sample map', () => {
  const paper = paperOf(sampleMap())

  it('[EXP1] has a word in every cell and as many cells in every row as there are columns', () => {
    for (const { id } of templates) {
      const map = templates.find((template) => template.id === id)?.build() as StrategyMap
      for (const definition of map.framework.matrices) {
        for (const table of tablesOf(paperOf(map, definition.id))) {
          for (const row of table.rows) {
            expect(row).toHaveLength(table.columns.length)
            for (const cell of row) expect(show(cell)).not.toBe('')
          }
        }
      }
    }
  })

  it('[EXP2] counts 8 direct, 5 inferred, 2 through another proposal and 29 none', () => {
    const words = matrixOf(paper).rows.flatMap((row) => row.slice(3, 7).map(cellText))
    const counts = new Map<string, number>()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      Direct: 8,
      'Direct (inferred)': 5,
      'Through S1': 1,
      'Through S3': 1,
      None: 29,
    })
    expect(columnOf(theTable(paper, 'columns'), 'Direct')).toEqual([4, 1, 1, 2])
    expect(columnOf(theTable(paper, 'columns'), 'Directly supported by')).toEqual([
      'S1, S3, S7, S10',
      'S1',
      'S6',
      'S3, S7',
    ])
    expect(columnOf(theTable(paper, 'columns'), 'Leads behind direct')).toEqual([3, 1, 1, 2])
  })

  it('[EXP3] names the lead and the paragraphs of each row', () => {
    expect(matrixOf(paper).rows[8]?.slice(0, 3).map(show)).toEqual([
      'S9 Co-ordination of covert assets',
      'Tarique Ghaffur',
      '29',
    ])
  })

  it('[EXP4] explains every word that a cell has, above the table', () => {
    const known = listOf(paper, 'key')?.items.map(({ label }) => label.replace(/, .*/, ''))
    // Also those that no cell of this map has: a word that is absent says something too.
    expect(known).toEqual([
      'Direct',
      'Direct (inferred)',
      'Through',
      'Collective claim',
      'None',
      'Not assessed',
      'Not applicable',
    ])
    for (const row of matrixOf(paper).rows) {
      for (const cell of row.slice(3, 7)) {
        const word = String(show(cell)).replace(/^Through .*/, 'Through')
        expect(known).toContain(word)
      }
    }
  })

  it('[EXP5] traces every direct cell to a paragraph and a quotation', () => {
    const direct = theTable(paper, 'links').rows.filter((row) => show(row[4]) === 'Direct')
    expect(direct).toHaveLength(8)
    for (const row of direct) {
      expect(show(row[5])).toMatch(/^\d/)
      expect(show(row[6])).toMatch(/^“/)
    }
    expect(blocksOf(paper, 'reference').map(referenceText)).toEqual([
      expect.stringContaining('MPA report 8a, 29 September 2005: paragraphs 3, 20, 21'),
    ])
  })

  it('[EXP6] says what it is: an appendix, when it was taken, and that the map is a reconstruction', () => {
    expect(paper.title).toBe('Appendix: Proposals and the outcomes they support')
    expect(paragraphsOf(paper, 'status')[0]).toContain('29 September 2005 at 10:30')
    expect(paragraphsOf(paper, 'about')[0]).toContain('reconstruction')
  })

  it('[EXP7] lists single supports as risks, the worst first', () => {
    expect(gapsOf(paper).filter((gap) => /^Risk: .* hangs on one proposal/.test(gap))).toHaveLength(2)
    const order = gapsOf(paper).map((gap) => ['Gap', 'Risk', 'Note'].indexOf(gap.split(':')[0] ?? ''))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('[EXP40] lists what is accepted apart from what is open, with the reason and the name', () => {
    const map = sampleMap()
    const found = findings(map).find(({ code }) => code === 'column-single-support')
    if (!found) throw new Error('The sample has no single support.')
    const acceptance = { reason: 'A second is in hand', by: 'Ann Lee', at: 1, facts: found.facts }
    const set = (more: object) =>
      paperOf({ ...map, accepted: new Map([[found.id, { ...acceptance, ...more }]]) })
    const accepted = set({})
    expect(gapsOf(accepted)).toHaveLength(gapsOf(paper).length - 1)
    const told = (of: Paper) => listOf(of, 'accepted')?.items.map(({ content }) => plainText(content))
    expect(told(accepted)).toEqual([`${found.sentence} Accepted by Ann Lee: A second is in hand`])
    expect(told(set({ until: '2005-10-01' }))?.[0]).toContain('Accepted until 1 October 2005 by')
    expect(told(set({ until: '2005-09-29' }))).toBeUndefined()
    expect(told(paper)).toBeUndefined()
  })

  it('[EXP8] numbers its notes in the order in which the table refers to them', () => {
    const marks = columnOf(matrixOf(paper), 'Notes').flatMap(
      (text) => String(text).match(/\[note \d+\]/g) ?? [],
    )
    expect([...new Set(marks)]).toEqual(notesOf(paper).map((_, index) => `[note ${index + 1}]`))
  })
})

describe('a paper', () => {
  it('[EXP14] points at notes, sources and elements by type, and at nothing that is not there', () => {
    for (const { id } of sampleMap().framework.matrices) {
      const paper = paperOf(sampleMap(), id)
      const numbers = (type: 'note' | 'reference') => blocksOf(paper, type).map(({ number }) => number)
      const pointed: Inline[] = tablesOf(paper)
        .flatMap(({ rows }) => rows.flat())
        .flatMap((cell) => (cell.type === 'text' ? [...cell.content] : []))
        .concat(blocksOf(paper, 'note').flatMap(({ content }) => content))
      for (const run of pointed) {
        if (run.type === 'note') expect(numbers('note')).toContain(run.note)
        else if (run.type === 'source') expect(numbers('reference')).toContain(run.source)
        else if (run.type !== 'break') expect(run.text).not.toMatch(/\[(note|source) \d+\]/)
        if (run.type === 'element') expect(sampleMap().elements.has(run.element)).toBe(true)
      }
      expect(new Set(pointed.flatMap((run) => (run.type === 'note' ? [run.note] : [])))).toEqual(
        new Set(numbers('note')),
      )
    }
  })

  it('[EXP9] never says that somebody leads too much', () => {
    const map = sampleMap()
    const links = new Map(map.links)
    for (const link of map.links.values()) {
      if (link.relation !== 'leads') continue
      const from = { element: elementId('L1') }
      links.set(link.id, { ...link, from })
    }
    const loaded = { ...map, links }
    const checks = loaded.framework.checks.filter(({ type }) => type === 'most-links')
    expect(checks.length).toBeGreaterThan(0)
    const [load] = findings(loaded).filter(({ code }) => code === 'too-many-links')
    expect(load?.elements).toEqual(['L1'])
    for (const { id } of map.framework.matrices)
      expect(gapsOf(paperOf(loaded, id)).join(' ')).not.toContain(load?.sentence)
  })

  it('[EXP10] keeps claims about a whole kind out of direct coverage, and explains them in a note', () => {
    const paper = paperOf(sampleMap(), 'values-proposals')
    expect(columnOf(theTable(paper, 'columns'), 'Direct').every((count) => count === 0)).toBe(true)
    expect(notesOf(paper)[0]).toMatch(/^\[note 1\] Collective claim, "all values" to "all proposals"/)
  })

  it('[EXP11] cleans the text of control characters, halves of characters and marks that turn text around', () => {
    const map = renamed(sampleMap(), 'S1', 'tab\tand\u0000null\u0007bell \ud800half \u202eturned\r\nline')
    const text = show(matrixOf(paperOf(map)).rows[0]?.[0])
    expect(text).toBe('S1 tab andnullbell half turned line')
  })

  it('[EXP12] cuts a title that would fill a page, and gives it whole in a note', () => {
    const long = 'word '.repeat(2_000).trim()
    const paper = paperOf(renamed(sampleMap(), 'S1', long))
    expect(String(show(matrixOf(paper).rows[0]?.[0])).length).toBeLessThan(200)
    expect(notesOf(paper)[0]).toContain(long)
  })

  it('[EXP13] gives every column a heading of its own', () => {
    const map = ['O1', 'O2', 'O3', 'O4'].reduce((so, id) => renamed(so, id, 'Notes', ''), sampleMap())
    const headings = matrixOf(paperOf(map)).columns.map((column) => column.heading.toLowerCase())
    expect(new Set(headings).size).toBe(headings.length)
  })

  it('is made for a map with nothing in it', () => {
    const paper = paperOf(emptyMap(corporateStrategy, ''))
    expect(paper.mapTitle).toBe('Untitled map')
    expect(matrixOf(paper).rows).toEqual([])
    expect(findingOf(paper).map(plainText)).toEqual([expect.stringContaining('no outcomes')])
  })

  it('names the matrices there are when asked for another', () => {
    expect(() => paperOf(sampleMap(), 'nonsense')).toThrow(/Ask for one of: proposals-outcomes/)
  })
})

function renamed(map: StrategyMap, id: string, title: string, code = id): StrategyMap {
  const element = map.elements.get(elementId(id)) as Element
  const elements = new Map<ElementId, Element>(map.elements)
  return { ...map, elements: elements.set(element.id, { ...element, title, code }) }
}

it('[EXP21] numbers its sources only where there are several', () => {
  const numbersOf = (map: StrategyMap) => blocksOf(paperOf(map), 'reference').map(({ number }) => number)
  const map = sampleMap()
  expect(numbersOf(map)).toEqual([null])
  const [first, ...others] = [...map.links]
  if (!first) throw new Error('The sample has no link.')
  const other = {
    ...first[1],
    evidence: [{ id: 'other', source: 'Another report', paragraph: '1', quotation: '' }],
  }
  expect(numbersOf({ ...map, links: new Map([[first[0], other], ...others]) })).toEqual([1, 2])
})

describe('the paper of a matrix that asks for more', () => {
  it('[EXP50] has its extra columns and groups, and what its cells show', () => {
    const map = sampleMap()
    const [matrix, ...others] = map.framework.matrices
    const asking = {
      ...matrix!,
      show: 'count' as const,
      extra: [{ label: 'Enables', path: ['enables'] }],
      rowGroups: ['^leads'],
    }
    const table = matrixOf(
      paperOf({ ...map, framework: { ...map.framework, matrices: [asking, ...others] } }),
    )
    const [first] = table.rows
    expect(table.columns.slice(0, 4).map(({ heading }) => heading)).toEqual([
      table.columns[0]?.heading,
      table.columns[1]?.heading,
      'Under',
      'Enables',
    ])
    expect(columnOf(table, 'Under')).not.toContain('')
    expect(columnOf(table, 'Enables')).toContain('Not given')
    expect(columnOf(table, 'Enables')).toContain('S1, S3')
    expect(table.rows.flat().map(show)).toContain('Direct: 1')
    expect(first).toHaveLength(table.columns.length)
  })
})

describe('the claims in a paper', () => {
  const whole = sampleMap()

  it('[CLM3] are a section with the verdicts that the map has, each with its paragraph and what it is tested by', () => {
    const table = theTable(paperOf(whole), 'claims')
    const verdicts = claims(whole, '2005-09-29').map(({ verdict }) => verdict)
    expect(verdicts.length).toBeGreaterThan(1)
    expect(table.rows.map((row) => show(row[2]))).toEqual(
      verdicts.map((verdict) => ({ holds: 'Holds', 'not-shown': 'Not shown', fails: 'Fails' })[verdict]),
    )
    expect(table.rows.map((row) => show(row[1]))).toContain('34')
    expect(table.rows.flat().map(show)).not.toContain('')
  })

  it('[CLM3] are left out where there are none, and stand alone where there is no matrix', () => {
    const none = {
      ...whole,
      elements: new Map([...whole.elements].filter(([, { kind }]) => kind !== 'claim')),
    }
    expect(tableOf(paperOf(none), 'claims')).toBeUndefined()
    expect(claimsPaper(none, '2005-09-29').blocks).toEqual([])
    expect(tableOf(claimsPaper(whole, '2005-09-29'), 'claims')).toEqual(theTable(paperOf(whole), 'claims'))
  })
})

it('[FLT1] a paper of a narrowed matrix says so, and its table and finding are those of what is left', () => {
  const map = templates.find(({ id }) => id === 'review-programme-2003')?.build() as StrategyMap
  const read = readMatrixFilter(map, 'reviews-remits', ['review.state:Complete', 'basis=stated'])
  if (!read.ok) throw new Error(read.error)
  const whole = paperOf(map, 'reviews-remits')
  const paper = coveragePaper(map, 'reviews-remits', { now, filter: read.value })
  const left = filteredMatrix(map, 'reviews-remits', read.value)
  expect(paper.title).toBe(`${whole.title} (filtered)`)
  expect(paragraphsOf(paper, 'status')[1]).toMatch(
    /^Filtered: only reviews whose State is "Complete" and only links that are stated are counted here\. The headline/,
  )
  expect(matrixOf(paper).rows.length).toBeLessThan(matrixOf(whole).rows.length)
  expect(left?.sentence.sentences.slice(1)).toEqual(findingOf(paper).map(plainText))
  expect(paragraphsOf(paper, 'headline')).toEqual(paragraphsOf(whole, 'headline'))
  expect(paragraphsOf(whole, 'status')).toHaveLength(1)
})
