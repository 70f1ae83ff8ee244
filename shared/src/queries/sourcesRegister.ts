import { type Evidence, type Link, linkReading, type StrategyMap } from '../model/index.ts'
import { shownLinks } from './links.ts'
import { foldText, searchWords } from './searchText.ts'

/** What the links of a map rest on: read from the papers to the links. */
export interface SourcesRegister {
  /** By their names, those that no evidence names last. */
  readonly sources: readonly SourceEntry[]
  /** Links and claims that nothing is put to, in the order of the map. */
  readonly without: readonly Link[]
}

export interface SourceEntry {
  /** As evidence names it; empty where evidence names none. */
  readonly source: string
  /** Where its document is on the web. */
  readonly address: string | undefined
  /** In reading order; evidence that names no paragraph first. */
  readonly paragraphs: readonly ParagraphEntry[]
}

export interface ParagraphEntry {
  readonly paragraph: string
  readonly pieces: readonly { readonly link: Link; readonly evidence: Evidence }[]
}

const collator = new Intl.Collator('en', { numeric: true })

/**
 * All shown links and claims by source and paragraph. With a query, those alone where source, paragraph, quotation and
 * the link as it reads hold every word of it.
 */
export function sourcesRegister(map: StrategyMap, query = ''): SourcesRegister {
  const words = searchWords(query)
  const holds = (link: Link, ...texts: readonly string[]): boolean => {
    if (words.length === 0) return true
    const text = foldText([...texts, linkReading(map, link)].join(' '))
    return words.every((word) => text.includes(word))
  }
  const bySource = new Map<string, Map<string, { link: Link; evidence: Evidence }[]>>()
  const without: Link[] = []
  for (const link of shownLinks(map)) {
    if (link.evidence.length === 0 && holds(link)) without.push(link)
    for (const evidence of link.evidence) {
      const source = evidence.source.trim()
      const paragraph = evidence.paragraph.trim()
      if (!holds(link, source, paragraph, evidence.quotation)) continue
      const paragraphs = bySource.get(source) ?? new Map<string, { link: Link; evidence: Evidence }[]>()
      bySource.set(source, paragraphs)
      const pieces = paragraphs.get(paragraph)
      if (pieces) pieces.push({ link, evidence })
      else paragraphs.set(paragraph, [{ link, evidence }])
    }
  }
  return {
    sources: [...bySource]
      .sort(([a], [b]) => Number(a === '') - Number(b === '') || collator.compare(a, b))
      .map(([source, paragraphs]) => ({
        source,
        address: map.sources.get(source),
        paragraphs: [...paragraphs]
          .sort(([a], [b]) => collator.compare(a, b))
          .map(([paragraph, pieces]) => ({ paragraph, pieces })),
      })),
    without,
  }
}
