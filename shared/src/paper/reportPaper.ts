import { createCoverage, headline } from '../coverage/index.ts'
import { aliveElements, labelOf, type StrategyMap } from '../model/index.ts'
import { appendixOf } from './appendix.ts'
import { type Block, findingOf, type Paper, type Reference } from './block.ts'
import { claimsPaper } from './claimsTable.ts'
import { cleaned, cleanLine } from './cleanText.ts'
import { coveragePaper } from './coveragePaper.ts'
import type { HouseTemplate, ReportSection } from './houseTemplates.ts'
import { type Inline, plainText, text } from './inline.ts'

export interface ReportOf {
  readonly house: HouseTemplate
  /** By the ids of the template: what somebody wrote; a blank line begins a paragraph. */
  readonly texts: ReadonlyMap<string, string>
  readonly now: Date
}

/**
 * A whole committee report: front sheet, what is missing, numbered sections in the order of the house, and the tables as
 * appendices. Paragraphs are numbered right through, so that each number is there once.
 */
export function reportPaper(drawn: StrategyMap, { house, texts, now }: ReportOf): Paper {
  const map = cleaned(drawn)
  const today = now.toISOString().slice(0, 10)
  const coverage = createCoverage(map, today)
  const { sentence } = headline(map, coverage.matrices(), coverage.findings())
  const papers = [...coverage.matrices().values()]
    .filter(({ rows, columns }) => rows.length > 0 && columns.length > 0)
    .map(({ definition }) => coveragePaper(map, definition.id, { now }))
  const claims = claimsPaper(map, today)
  const appended = claims.blocks.length > 0 ? [...papers, claims] : papers
  const sources = sourcesOf(papers)
  const recommendations = map.framework.kinds
    .filter(({ id, label }) => id === 'recommendation' || label.toLowerCase() === 'recommendation')
    .flatMap(({ id }) => aliveElements(map, id))
    .map(labelOf)

  let number = 0
  const numbered = (content: readonly Inline[]): Block => {
    number += 1
    return { type: 'numbered', number, content }
  }
  const missing: string[] = []
  const written = (id: string): string[] =>
    (texts.get(id) ?? '')
      .split(/\n\s*\n/)
      .map(cleanLine)
      .filter((paragraph) => paragraph !== '')

  function added({ adds }: ReportSection): (readonly Inline[])[] {
    if (adds === 'headline') return sentence ? [[text(sentence)]] : []
    if (adds === 'recommendations') return recommendations.map((words) => [text(words)])
    if (adds !== 'findings') return []
    return papers.map((paper, at) => [
      text(`${findingOf(paper).map(plainText).join(' ')} See Appendix ${at + 1}.`),
    ])
  }

  const front = house.front.map(({ id, label }): Block => {
    const line = written(id).join(' ')
    if (!line) missing.push(label)
    return paragraph([{ type: 'strong', text: `${label}:` }, text(` ${line || 'Not given yet'}`)])
  })
  const sections = house.sections.flatMap((section): Block[] => {
    const own = written(section.id)
    const said = [...own.map((words) => [text(words)]), ...added(section)]
    const listed = section.adds === 'sources' ? sources : []
    if (said.length + listed.length === 0) missing.push(section.heading)
    const heading = { type: 'heading', text: section.heading } as const
    if (said.length + listed.length === 0) return [heading, paragraph([text('Not written yet.')])]
    return [heading, ...said.map(numbered), ...listed]
  })
  const appendices = appended.flatMap((paper, at) =>
    appendixOf(paper, { number: at + 1, before: appended.slice(0, at), sources }),
  )
  return {
    title: `Report: ${map.title || 'Untitled map'}`,
    mapTitle: map.title || 'Untitled map',
    language: 'en-GB',
    blocks: [...front, ...missingBlocks(missing), ...sections, ...appendices],
  }
}

const paragraph = (content: readonly Inline[]): Block => ({ type: 'paragraph', role: 'about', content })

/** Listed rather than left blank: what is not there is easily overlooked. */
function missingBlocks(missing: readonly string[]): Block[] {
  if (missing.length === 0) return []
  return [
    { type: 'heading', text: 'Missing from this report' },
    {
      type: 'list',
      id: 'missing',
      name: 'Missing',
      caption: 'What has to be written before this report goes out',
      ordered: false,
      isKey: false,
      headings: ['Part', 'What is missing'],
      items: missing.map((label) => ({ label, content: [text('not given yet')] })),
    },
  ]
}

/** The sources of all appendices as one list; numbered where there are several. */
function sourcesOf(papers: readonly Paper[]): Reference[] {
  const paragraphs = new Map<string, Set<string>>()
  for (const block of papers.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'reference') continue
    const used = paragraphs.get(block.name) ?? new Set()
    for (const paragraph of block.paragraphs) used.add(paragraph)
    paragraphs.set(block.name, used)
  }
  const order = new Intl.Collator('en', { numeric: true }).compare
  const names = [...paragraphs.keys()].sort(order)
  return names.map((name, index) => ({
    type: 'reference',
    number: names.length < 2 ? null : index + 1,
    name,
    paragraphs: [...(paragraphs.get(name) ?? [])].sort(order),
  }))
}
