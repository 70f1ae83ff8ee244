import { expect, it } from 'vitest'
import { sampleMap } from '../frameworks/index.ts'
import { type ReportText, reportKey } from '../model/index.ts'
import { type Paper, plainText } from '../paper/index.ts'
import { withheldLine } from '../queries/index.ts'
import { HOUSE_TEMPLATES, type HouseTemplate, reportPaper } from './index.ts'

const now = new Date('2005-09-29T09:30:00Z')
const report = (house: HouseTemplate, texts: Readonly<Record<string, string>> = {}): Paper =>
  reportPaper(sampleMap(), { house, texts: new Map(Object.entries(texts)), now })

const headings = ({ blocks }: Paper, level?: 3): string[] =>
  blocks.flatMap((block) => (block.type === 'heading' && block.level === level ? [block.text] : []))

const missing = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) =>
    block.type === 'list' && block.id === 'missing' ? block.items.map(({ label }) => label) : [],
  )

it.each(HOUSE_TEMPLATES)(
  '[RPT1] has the sections of $title in its order, and lists what is missing',
  (house) => {
    const bare = report(house)
    const own = house.sections.map(({ heading }) => heading)
    expect(headings(bare).filter((heading) => own.includes(heading))).toEqual(own)
    for (const { label } of house.front) expect(missing(bare)).toContain(label)
    expect(missing(bare)).toContain(house.sections.find(({ id }) => id === 'financial')?.heading)
    expect(missing(bare)).not.toContain(house.sections.find(({ id }) => id === 'background')?.heading)
    const all = [...house.front, ...house.sections].map(({ id }) => [id, `About ${id}.`])
    const whole = report(house, Object.fromEntries(all))
    expect(missing(whole)).toEqual([])
    expect(headings(whole)).not.toContain('Missing from this report')
  },
)

it('[RPT33] leaves out a section that is not for publication: its words, its heading, and that it is missing', () => {
  const [house] = HOUSE_TEMPLATES
  if (!house) throw new Error('there are houses')
  const section = house.sections.find(({ id }) => id === 'financial')
  const words: ReportText = [{ type: 'paragraph', content: [{ type: 'text', text: 'Between ourselves' }] }]
  const map = { ...sampleMap(), reportTexts: new Map([[reportKey('report', 'financial'), words]]) }
  const of = (reportFacts: ReadonlyMap<string, string>) =>
    JSON.stringify(reportPaper({ ...map, reportFacts }, { house, texts: new Map(), now }))
  expect(of(new Map())).toContain('Between ourselves')
  const left = of(new Map([[reportKey('report', withheldLine('financial')), 'Not for publication']]))
  for (const hidden of ['Between ourselves', 'Not for publication', section?.heading ?? ''])
    expect(left).not.toContain(hidden)
})

it('[RPT2] numbers paragraphs right through', () => {
  const [house] = HOUSE_TEMPLATES
  if (!house) throw new Error('there are houses')
  const { blocks } = report(house, { summary: 'One.\n\n  Two.\n \n', legal: 'Three.' })
  const numbered = blocks.flatMap((block) => (block.type === 'numbered' ? [block] : []))
  expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, at) => at + 1))
  expect(numbered.map(({ content }) => plainText(content)).slice(0, 2)).toEqual(['One.', 'Two.'])
})

it('[RPT3] has appendices whose notes, sources and ids are there once', () => {
  const [house] = HOUSE_TEMPLATES
  if (!house) throw new Error('there are houses')
  const paper = report(house)
  const { blocks } = paper
  const appendices = headings(paper).filter((heading) => heading.startsWith('Appendix '))
  expect(appendices.map((heading) => heading.split(':')[0])).toEqual(
    appendices.map((_, at) => `Appendix ${at + 1}`),
  )
  expect(appendices.length).toBeGreaterThan(3)
  expect(appendices.filter((heading) => heading.endsWith(': Claims'))).toHaveLength(1)
  expect(headings(paper, 3)).toContain('How to read the table')
  const ids = blocks.flatMap((block) =>
    block.type === 'table' ? [block.table.id] : block.type === 'list' ? [block.id] : [],
  )
  expect(new Set(ids).size).toBe(ids.length)
  const notes = blocks.flatMap((block) => (block.type === 'note' ? [block.number] : []))
  expect(notes).toEqual(notes.map((_, at) => at + 1))
  const sources = blocks.flatMap((block) => (block.type === 'reference' ? [block.number] : []))
  expect(new Set(sources).size).toBe(sources.length)
  const runs = blocks.flatMap((block) =>
    block.type === 'table'
      ? block.table.rows.flat().flatMap((cell) => (cell.type === 'text' ? cell.content : []))
      : 'content' in block
        ? block.content
        : [],
  )
  for (const run of runs) {
    if (run.type === 'note') expect(notes).toContain(run.note)
    if (run.type === 'source') expect(sources).toContain(run.source)
  }
})
