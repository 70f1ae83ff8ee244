import { expect, it } from 'vitest'
import { sampleMap } from '../frameworks/index.ts'
import type { Framework, ReportText, StrategyMap, TextBlock, TextRun } from '../model/index.ts'
import { type Block, descriptionOf, documentTitle, type Paper, plainText, prepared } from '../paper/index.ts'
import { publicMap } from '../queries/index.ts'
import { mapFromTextIn, testFramework } from '../testing/index.ts'
import { fieldWords } from './computed.ts'
import { blockChoices, fieldChoices, HOUSE_TEMPLATES, missingFrom, reportPaper } from './index.ts'

const [house] = HOUSE_TEMPLATES
if (!house) throw new Error('there are houses')
const now = new Date('2005-09-29T09:30:00Z')

const line = (...content: readonly TextRun[]): TextBlock => ({
  type: 'paragraph',
  content,
})
const says = (text: string) => ({ type: 'text', text }) as const

function reportWith(
  map: StrategyMap,
  text: ReportText,
  asked: { texts?: Record<string, string>; whole?: StrategyMap } = {},
): Paper {
  const written = { ...map, reportTexts: new Map([['report:supporting', text]]) }
  const texts = new Map(Object.entries(asked.texts ?? {}))
  return reportPaper(written, { house: house!, texts, now, ...(asked.whole ? { whole: asked.whole } : {}) })
}

/** The blocks of the section, its heading not counted. */
function section({ blocks }: Paper, heading = 'B. Supporting information'): readonly Block[] {
  const from = blocks.findIndex((block) => block.type === 'heading' && block.text === heading) + 1
  const next = blocks.findIndex((block, at) => at >= from && block.type === 'heading' && !block.level)
  return blocks.slice(from, next)
}

const wordsOf = (block: Block | undefined): string =>
  block && 'content' in block ? plainText(block.content) : ''

it('[RPT25] prints the words of the map with what they compute, numbered on, and asked words in their place', () => {
  const map = sampleMap()
  const text: ReportText = [
    { type: 'heading', content: [says('Where we stand')] },
    line(says('There are '), { type: 'field', kind: 'elements', ref: 'outcome' }, says(' outcomes. ')),
    line({ type: 'text', text: 'Loud', strong: true }, { type: 'break' }, says('and ﷐quiet\u0007')),
    {
      type: 'list',
      ordered: true,
      items: [
        [line(says('One'))],
        [line(says('Two')), { type: 'list', ordered: false, items: [[line(says('In'))]] }],
      ],
    },
    { type: 'block', kind: 'matrix', ref: 'proposals-outcomes' },
    { type: 'block', kind: 'hologram', ref: '' },
    { type: 'block', kind: 'register', ref: 'none-such' },
  ]
  const blocks = section(reportWith(map, text))
  expect(blocks[0]).toEqual({ type: 'heading', text: 'Where we stand', level: 3 })
  expect(blocks[1]).toMatchObject({ type: 'numbered', number: 6 })
  expect(wordsOf(blocks[1])).toBe('There are 4 outcomes.')
  expect(blocks[2]).toMatchObject({
    content: [{ type: 'strong', text: 'Loud' }, { type: 'break' }, { type: 'text' }],
  })
  expect(blocks[3]).toMatchObject({
    type: 'points',
    ordered: true,
    points: [{ within: [] }, { within: [{ type: 'points', ordered: false }] }],
  })
  const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))
  expect(tables.map(({ id }) => id)).toEqual(['in-text-1-coverage'])
  expect(blocks.some((block) => block.type === 'list' && block.isKey)).toBe(true)
  expect(blocks.map(wordsOf)).toContain('[hologram: not known here]')
  expect(blocks.map(wordsOf)).toContain('[register: no longer in the map]')
  const asked = section(reportWith(map, text, { texts: { supporting: 'Instead.' } }))
  expect(wordsOf(asked[0])).toBe('Instead.')
  expect(asked.some(({ type }) => type === 'points')).toBe(false)
})

it('[RPT25] knows every field and block that it offers, and its front sheet', () => {
  const map = { ...sampleMap(), reportFacts: new Map([['report:number', '8a']]) }
  const of = { known: prepared(map, '2005-09-29'), whole: map, report: 'report' }
  for (const choice of fieldChoices(map, house!)) {
    const { type } = fieldWords(of, choice)
    if (choice.kind !== 'fact') expect([choice.label, type]).toEqual([choice.label, 'words'])
  }
  expect(fieldWords(of, { kind: 'fact', ref: 'number' })).toEqual({ type: 'words', words: '8a' })
  const blocks = blockChoices(map).map(({ kind, ref }): TextBlock => ({ type: 'block', kind, ref }))
  const said = section(reportWith(map, blocks)).map(wordsOf).join('\n')
  expect(said).not.toMatch(/not known here|no longer in the map/)
  expect(missingFrom(map, 'report', house!).lines.map(({ id }) => id)).toEqual(['date', 'by'])
})

it('[RPT26] has the parts of the report that the framework brings along, in their order', () => {
  const map = sampleMap()
  const reports = [
    {
      id: 'own',
      title: 'Coverage report',
      parts: [
        { heading: 'What is covered' },
        { text: 'As the strategy has it.' },
        { matrix: 'proposals-outcomes' },
        { claims: true },
        { findings: ['gap'] },
      ],
    },
  ] as const satisfies Framework['reports']
  const paper = reportPaper(
    { ...map, framework: { ...map.framework, reports } },
    { house: house!, report: 'own', texts: new Map(), now },
  )
  expect(paper.title).toBe('Coverage report: Corporate Strategy 2006-2009')
  const blocks = section(paper)
  expect(blocks[0]).toMatchObject({ text: 'What is covered', level: 3 })
  expect(wordsOf(blocks[1])).toBe('As the strategy has it.')
  expect(wordsOf(blocks[2])).toContain('See Appendix 1.')
  const appendices = paper.blocks.flatMap((block) =>
    block.type === 'heading' && block.text.startsWith('Appendix') ? [block.text] : [],
  )
  // The other matrices of the map are in no part of it.
  expect(appendices).toEqual([
    'Appendix 1: Proposals and the outcomes they support',
    'Appendix 2: Claims',
    'Appendix 3: Findings that no table shows',
  ])
})

const internal: Framework = {
  ...testFramework,
  kinds: testFramework.kinds.map((kind) =>
    kind.id === 'person' ? { ...kind, publish: 'internal' as const } : kind,
  ),
}

it('[RPT27] says nothing that is only so because something is not published', () => {
  const whole = mapFromTextIn(
    'person L1 "Tim"\nproposal S1\nproposal S2\nL1 -> S1\nS1 -> O1\nS2 -> O1',
    internal,
  )
  const shown = publicMap(whole)
  expect(shown).not.toBe(whole)
  const lead = (ref: string) =>
    fieldWords(
      { known: prepared(shown, '2005-09-29', whole), whole, report: 'report' },
      { kind: 'lead', ref },
    )
  expect([lead('S1'), lead('S2')]).toEqual([
    { type: 'words', words: 'somebody who is not named in public' },
    { type: 'words', words: 'nobody yet' },
  ])
  const all = JSON.stringify(reportWith(shown, [], { whole }).blocks)
  expect(all).not.toContain('Tim')
  expect(all).not.toMatch(/S1[^"]* has no lead/)
  expect(all).toMatch(/S2[^"]* has no lead/)
  // Without the whole map the same would be said of both.
  expect(JSON.stringify(reportWith(shown, []).blocks)).toMatch(/S1[^"]* has no lead/)
})

it('[RPT28] has the findings that no table shows, as an appendix, once', () => {
  const map = mapFromTextIn('proposal S1\nS1 -> O1\npriority P1 "One"\npriority P2 "Two"', {
    ...testFramework,
    matrices: [],
    checks: [],
  })
  const elements = new Map(
    [...map.elements].map(([id, element]) => [
      id,
      element.code === 'P2' ? { ...element, code: 'P1' } : element,
    ]),
  )
  const paper = reportPaper({ ...map, elements }, { house: house!, texts: new Map(), now })
  const from = paper.blocks.findIndex(
    (block) => block.type === 'heading' && /Findings that no table shows$/.test(block.text),
  )
  expect(from).toBeGreaterThan(0)
  const list = paper.blocks[from + 1]
  expect(list?.type === 'list' && list.items.map(({ content }) => plainText(content)).join(' ')).toContain(
    'P1',
  )
})

it('[RPT29] is described in a few words, and names its map once', () => {
  const paper = reportWith(sampleMap(), [])
  expect(documentTitle(paper)).toBe('Report: Corporate Strategy 2006-2009')
  expect(documentTitle({ ...paper, title: 'Claims' })).toBe('Claims – Corporate Strategy 2006-2009')
  expect(descriptionOf(paper).length).toBeLessThanOrEqual(600)
  expect(descriptionOf(paper)).toMatch(/^Each of the 4 outcomes .*…$/)
})
