import type { Evidence, Link } from '../model/index.ts'
import type { Reference } from './block.ts'
import { type Inline, joined, plainText, text } from './inline.ts'

/** How a paper points at its sources: by paragraph alone while there is one source, with the source's number after. */
export interface Citations {
  /** "21", or "21 [source 2]". */
  cite(evidence: Evidence): Inline[]
  /** Several at once, each once and in order: "3, 21". Empty for none. */
  list(evidence: readonly Evidence[]): Inline[]
  /** Each source with the paragraphs that were used, for the list at the end. */
  readonly sources: readonly Reference[]
}

/** The citations of the links that a paper rests on; sources that none of them names stay out. */
export function citations(links: Iterable<Link>): Citations {
  const paragraphs = new Map<string, Set<string>>()
  for (const link of links) {
    for (const { source, paragraph } of link.evidence) {
      const name = sourceName(source)
      const used = paragraphs.get(name) ?? new Set<string>()
      paragraphs.set(name, used)
      if (paragraph) used.add(paragraph)
    }
  }
  const names = [...paragraphs.keys()].sort(collator.compare)
  const cite = ({ source, paragraph }: Evidence): Inline[] => {
    const where = text(paragraph || 'no paragraph given')
    const number = names.indexOf(sourceName(source)) + 1
    return names.length < 2 ? [where] : [where, text(' '), { type: 'source', source: number }]
  }
  return {
    cite,
    list(evidence) {
      const cited = new Map(evidence.map(cite).map((content) => [plainText(content), content]))
      const inOrder = [...cited].sort(([a], [b]) => collator.compare(a, b))
      return joined(
        inOrder.map(([, content]) => content),
        ', ',
      )
    },
    sources: names.map((name, index) => ({
      type: 'reference',
      number: names.length < 2 ? null : index + 1,
      name,
      paragraphs: [...(paragraphs.get(name) ?? [])].sort(collator.compare),
    })),
  }
}

const collator = new Intl.Collator('en', { numeric: true })

const sourceName = (source: string): string => source || 'A source without a name'
