import { headline } from '../coverage/index.ts'
import { aliveElements, labelOf, type ReportText, reportKey, type StrategyMap } from '../model/index.ts'
import {
  appendixOf,
  type Block,
  cleanLine,
  findingOf,
  type Inline,
  type Paper,
  type PictureBlock,
  plainText,
  prepared,
  text,
} from '../paper/index.ts'
import { isWithheld } from '../queries/index.ts'
import { appendicesOf } from './appendices.ts'
import type { BlocksOf } from './blocks.ts'
import type { HouseTemplate, ReportSection } from './houseTemplates.ts'
import { factOf, PLAIN_REPORT, reportOf } from './ofReport.ts'
import { partBlocks } from './partBlocks.ts'
import { sectionBlocks } from './sectionBlocks.ts'
import { sourcesOf } from './sources.ts'

export interface ReportOf {
  readonly house: HouseTemplate
  /** By its id, of those of the framework or the plain one. */
  readonly report?: string
  /** By the ids of the template: what stands in place of what the map says; a blank line begins a paragraph. */
  readonly texts: ReadonlyMap<string, string>
  readonly now: Date
  /** What checks and claims are asked of: the day of now, or the date that the map is looked at. */
  readonly today?: string
  /** The map that this one was taken from, where something internal was left out of it. */
  readonly whole?: StrategyMap
  readonly picture?: () => PictureBlock
}

/**
 * A whole committee report: front sheet, what is missing, numbered sections in the order of the house, and the tables as
 * appendices. Paragraphs are numbered right through, so that each number is there once.
 */
export function reportPaper(drawn: StrategyMap, asked: ReportOf): Paper {
  const { house, texts, now, whole = drawn, today = now.toISOString().slice(0, 10) } = asked
  const known = prepared(drawn, today, whole)
  const { map } = known
  const report = reportOf(map.framework, asked.report ?? PLAIN_REPORT) ?? {
    id: PLAIN_REPORT,
    title: 'Report',
    parts: [],
  }
  const appended = appendicesOf(known, now, report.parts)
  const papers = appended.flatMap(({ matrix, paper }) => (matrix ? [paper] : []))
  const sources = sourcesOf(papers)
  const of: BlocksOf = {
    known,
    whole,
    report: report.id,
    facts: texts,
    now,
    picture: asked.picture,
    appendix: (id) => {
      const at = appended.findIndex(({ matrix }) => matrix === id)
      return at < 0 ? undefined : `Appendix ${at + 1}`
    },
  }
  let number = 0
  let computed = 0
  const numbering = {
    numbered(content: readonly Inline[]): Block {
      number += 1
      return { type: 'numbered', number, content }
    },
    nextBlock() {
      computed += 1
      return computed
    },
  }
  const missing: string[] = []

  /** What stands in a section by itself, whatever somebody wrote. */
  function added({ adds }: ReportSection): readonly Block[] {
    if (adds === 'headline') {
      const { sentence } = headline(map, known.coverage.matrices(), known.coverage.findings())
      return sentence ? [numbering.numbered([text(sentence)])] : []
    }
    if (adds === 'recommendations')
      return recommendations(map).map((words) => numbering.numbered([text(words)]))
    if (adds !== 'findings') return []
    if (report.parts.length > 0) return report.parts.flatMap((part) => partBlocks(of, part, numbering))
    return papers.map((paper, at) =>
      numbering.numbered([text(`${findingOf(paper).map(plainText).join(' ')} See Appendix ${at + 1}.`)]),
    )
  }

  const front = house.front.map(({ id, label }): Block => {
    const line = paragraphsIn(texts.get(id)).join(' ') || factOf(map, report.id, id)
    if (!line) missing.push(label)
    return paragraph([{ type: 'strong', text: `${label}:` }, text(` ${line || 'Not given yet'}`)])
  })
  const published = house.sections.filter(({ id }) => !isWithheld(map, report.id, id))
  const sections = published.flatMap((section): Block[] => {
    const own = sectionBlocks(of, wordsOf(asked, report.id, map, section), numbering)
    const said = [...own, ...added(section)]
    const listed = section.adds === 'sources' ? sources : []
    if (said.length + listed.length === 0) missing.push(section.heading)
    const heading = { type: 'heading', text: section.heading } as const
    if (said.length + listed.length === 0) return [heading, paragraph([text('Not written yet.')])]
    return [heading, ...said, ...listed]
  })
  const appendices = appended.flatMap(({ paper }, at) =>
    appendixOf(paper, { number: at + 1, before: appended.slice(0, at).map((each) => each.paper), sources }),
  )
  return {
    title: `${report.title}: ${map.title || 'Untitled map'}`,
    mapTitle: map.title || 'Untitled map',
    language: 'en-GB',
    blocks: [...front, ...missingBlocks(missing), ...sections, ...appendices],
  }
}

/** What is asked with takes the place of what the map says. */
function wordsOf({ texts }: ReportOf, report: string, map: StrategyMap, { id }: ReportSection): ReportText {
  const asked = paragraphsIn(texts.get(id))
  if (asked.length === 0) return map.reportTexts.get(reportKey(report, id)) ?? []
  return asked.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] }))
}

const paragraphsIn = (words = ''): string[] =>
  words
    .split(/\n\s*\n/)
    .map(cleanLine)
    .filter((line) => line !== '')

function recommendations(map: StrategyMap): string[] {
  return map.framework.kinds
    .filter(({ id, label }) => id === 'recommendation' || label.toLowerCase() === 'recommendation')
    .flatMap(({ id }) => aliveElements(map, id))
    .map(labelOf)
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
