import { elementId, type Framework, type StrategyMap } from '@golden-thread/shared/model'
import type { DecisionSummary } from '@golden-thread/shared/protocol'
import { mapFromTextIn, testFramework } from '@golden-thread/shared/testing'
import { expect, it } from 'vitest'
import { boardPage } from './boardPage.ts'
import { BOARD_CSS } from './files.ts'

const [outcomes, ...others] = [
  ...testFramework.kinds.filter(({ id }) => id === 'outcome'),
  ...testFramework.kinds.filter(({ id }) => id !== 'outcome'),
]
if (!outcomes) throw new Error('The framework of the tests has outcomes.')

const framework: Framework = {
  ...testFramework,
  kinds: [
    {
      ...outcomes,
      fields: [...outcomes.fields, { id: 'count', label: 'Supported by', type: 'number' }],
    },
    ...others.map((kind) => (kind.id === 'person' ? { ...kind, publish: 'internal' as const } : kind)),
  ],
  measures: [
    {
      id: 'support',
      title: 'Proposals behind each outcome',
      of: 'outcome',
      path: ['^supports'],
      take: 'count',
      printed: 'count',
    },
    {
      id: 'people',
      title: 'People of each proposal',
      of: 'proposal',
      path: ['^leads'],
      take: 'count',
    },
  ],
}

const draw = (text: string): StrategyMap => mapFromTextIn(text, framework)
const MAP = draw(`
  proposal S1 "Safer streets"
  proposal S2 "Better stations"
  S1 -> O1
  S2 -> O2
  person L1 "Tim Secret"
  L1 -leads-> S1
`)

function printed(map: StrategyMap, figures: Readonly<Record<string, number>>): StrategyMap {
  const elements = new Map(map.elements)
  for (const [id, count] of Object.entries(figures)) {
    const element = elements.get(elementId(id))
    if (element) elements.set(element.id, { ...element, fields: { ...element.fields, count } })
  }
  return { ...map, elements }
}

const page = (map: StrategyMap, more: Partial<Parameters<typeof boardPage>[0]> = {}): string =>
  boardPage({ map, now: new Date('2026-11-25'), baseline: null, since: null, decisions: [], ...more })

const decision = (changes: Partial<DecisionSummary>): DecisionSummary => ({
  id: 'd',
  on: null,
  about: '',
  recommendation: 'Approve the strategy',
  minutes: 'Minuted words',
  conditions: '',
  outcome: 'agreed',
  body: 'Full Authority',
  date: '2005-09-29',
  baseline: null,
  replaces: null,
  state: 'to do',
  person: 'p',
  by: 'A clerk',
  at: 1,
  ...changes,
})
const decided = (...changes: Partial<DecisionSummary>[]): string =>
  page(MAP, { decisions: changes.map((one) => ({ decision: decision(one), baseline: 'As put' })) })
const plain = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

it('[BRD8] has each measure beside what is stated, with the difference in words', () => {
  const html = page(printed(MAP, { O1: 1, O2: 3 }))
  expect(html).toContain('>Measures</h2>')
  expect(plain(html)).toContain('Of 2 figures that can be compared 1 is as stated and 1 differs.')
  expect(html).toContain('<bdi>2 more is stated: it differs</bdi>')
  expect(page({ ...MAP, framework: testFramework })).not.toContain('>Measures</h2>')
})

it('[BRD17] draws the map without what stands above it, for the dark too, and within reach of the keyboard', () => {
  const html = page(MAP)
  const [figure = ''] = /<figure.*?<\/figure>/s.exec(html) ?? []
  expect(figure).toContain('tabindex="0"')
  const drawn = [...figure.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words)
  expect(drawn).toContain('S1')
  for (const words of ['Corporate strategy', 'Untitled map', 'stated support;'])
    expect(drawn.join('\n')).not.toContain(words)
  const colours = new Set([...figure.matchAll(/(?:fill|stroke)="(#[^"]*)"/g)].map(([, colour]) => colour))
  expect(colours.size).toBeGreaterThan(4)
  for (const colour of colours)
    expect(BOARD_CSS).toMatch(new RegExp(`figure \\[fill="${colour}"\\] \\{ fill: #`))
})

it('[BRD8] leaves out a figure that would be another without what is internal', () => {
  const html = page(MAP)
  const table = html.slice(
    html.indexOf('id="measure-people"'),
    html.indexOf('</table>', html.indexOf('id="measure-people"')),
  )
  expect(table).toContain('S2 Better stations')
  expect(table).not.toContain('S1 Safer streets')
})

it('[BRD9] says in words what was gained, lost and changed since a baseline', () => {
  const after = draw(`
    proposal S1 "Safer streets and squares"
    proposal S3 "New"
    S1 ~> O1
    S3 -> O2
    person L2 "Ann Secret"
  `)
  const html = page(after, { since: { map: MAP, words: 'As agreed, MPA (agreed)' } })
  const words = plain(html)
  for (const line of [
    'Since As agreed, MPA (agreed): 3 changes to elements',
    'Added: Proposal S3 New',
    'Gone: Proposal S2 Better stations',
    'Changed: Proposal S1 Safer streets and squares: title was “Safer streets”, is “Safer streets and squares”',
    'Added: S3 New supports O2',
    'basis was “stated”, is “inferred”',
    'Lost: S2 Better stations × O2 O2: was direct, is not in the table',
    'was direct, is direct (inferred)',
  ])
    expect(words).toContain(line)
  expect(html).not.toContain('Secret')
  // What a new line has none of is no news, and what was only not assessed says so.
  expect(words).not.toContain('is none')
  const linked = page(draw('S1 -> O1; S1 -> O2; S2 -> O2'), {
    since: { map: draw('S1 -> O1; S2 -> O2'), words: 'B' },
  })
  expect(plain(linked)).toContain('Gained: S1 S1 × O2 O2: was not assessed, is direct')
  expect(plain(page(MAP, { since: { map: MAP, words: 'B (draft)' } }))).toContain(
    'Nothing has changed since B (draft).',
  )
})

it('[BRD19] says how the words of the report read before and now, and nothing of what is not for publication', () => {
  const says = (map: StrategyMap, supporting: string, legal: string): StrategyMap => ({
    ...map,
    reportFacts: new Map([
      ['report:withheld-legal', 'Not for publication'],
      ['report:number', supporting.length > 50 ? '8b' : '8a'],
    ]),
    reportTexts: new Map(
      Object.entries({ supporting, legal }).map(([section, text]) => [
        `report:${section}`,
        [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      ]),
    ),
  })
  const before = says(MAP, 'There are three gaps to be closed.', 'Counsel doubts it.')
  const after = says(
    MAP,
    'There are four gaps to be closed, by <next> spring at the latest.',
    'Counsel agrees.',
  )
  const html = page(after, { since: { map: before, words: 'B' } })
  const words = plain(html)
  expect(words).toContain('Since B: 2 changes to words of the report.')
  expect(words).toContain('Report, front sheet, Report number: 8a → 8b')
  expect(words).toContain(
    'Changed: Report, B. Supporting information: “There are three gaps to be closed.” became “There are four gaps',
  )
  expect(html).toContain('&lt;next&gt;')
  for (const hidden of ['Counsel', 'Legal', 'legal']) expect(words).not.toContain(hidden)
})

it('[BRD10] has what was decided, by whom, when and with which conditions, and what is not done', () => {
  const words = plain(
    decided(
      { id: 'a', conditions: 'Report back in March' },
      { id: 'b', recommendation: 'Note the risks', outcome: 'noted', state: 'nothing to do' },
      { id: 'c', recommendation: 'Written wrongly', replacedBy: 'b' },
    ),
  )
  expect(words).toContain('2 decisions are recorded. 1 is decided and not done.')
  expect(words).toContain(
    'Full Authority, 29 September 2005: Approve the strategy. Conditions: Report back in March',
  )
  expect(words).toContain('Full Authority, 29 September 2005, on “As put”')
  expect(words).toContain('Note the risks')
  for (const hidden of ['Written wrongly', 'Minuted words', 'A clerk']) expect(words).not.toContain(hidden)
})

it('[DEC7] shows nothing that is put to a meeting before it is decided', () => {
  expect(decided({ outcome: 'put', state: 'undecided', recommendation: 'Close S1' })).not.toContain(
    'Close S1',
  )
})

it.each([
  ['an element', { element: 'L1' }],
  ['a link', { link: 'leads:L1>S1' }],
  ['a cell', { cell: { matrix: 'proposals-outcomes', row: 'L1', column: 'O1' } }],
  ['what is not there any more', { element: 'gone' }],
  ['a settled finding', { finding: 'field-empty:L1' }],
])('[BRD11] shows no decision about %s that is internal', (_, on) => {
  const html = decided(
    { on, recommendation: 'Move Tim' },
    { on: { element: 'S1' }, about: 'S1 Safer streets' },
  )
  expect(html).not.toContain('Move Tim')
  expect(plain(html)).toContain('1 decision is recorded.')
  expect(plain(html)).toContain('Approve the strategy (S1 Safer streets)')
})

it('[BRD1] gives every table a number and an id of its own', () => {
  const html = decided({})
  const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})
