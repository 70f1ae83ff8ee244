import type { Evidence, Link } from '../model/index.ts'
import { cleanLine } from './cleanText.ts'

/** How a paper points at its sources: by paragraph alone while there is one source, with the source's number after. */
export interface Citations {
  /** "21", or "21 [source 2]". */
  cite(evidence: Evidence): string
  /** Several at once, each once and in order: "3, 21". Empty for none. */
  list(evidence: readonly Evidence[]): string
  /** Each source with the paragraphs that were used, for the list at the end. */
  readonly sources: readonly string[]
}

/** The citations of the links that a paper rests on; sources that none of them names stay out. */
export function citations(links: Iterable<Link>): Citations {
  const paragraphs = new Map<string, Set<string>>()
  for (const link of links) {
    for (const { source, paragraph } of link.evidence) {
      const name = sourceName(source)
      const used = paragraphs.get(name) ?? new Set<string>()
      paragraphs.set(name, used)
      if (cleanLine(paragraph)) used.add(cleanLine(paragraph))
    }
  }
  const names = [...paragraphs.keys()].sort(collator.compare)
  const cite = ({ source, paragraph }: Evidence): string => {
    const where = cleanLine(paragraph) || 'no paragraph given'
    return names.length < 2 ? where : `${where} [source ${names.indexOf(sourceName(source)) + 1}]`
  }
  return {
    cite,
    list: (evidence) => [...new Set(evidence.map(cite))].sort(collator.compare).join(', '),
    sources: names.map((name, index) => {
      const used = [...(paragraphs.get(name) ?? [])].sort(collator.compare)
      const list =
        used.length === 0 ? '' : `: ${used.length === 1 ? 'paragraph' : 'paragraphs'} ${used.join(', ')}`
      return `${names.length < 2 ? '' : `Source ${index + 1}. `}${name}${list}`
    }),
  }
}

const collator = new Intl.Collator('en', { numeric: true })

const sourceName = (source: string): string => cleanLine(source) || 'A source without a name'
