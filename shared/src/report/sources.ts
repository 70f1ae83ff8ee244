import type { Paper, Reference } from '../paper/index.ts'

/** The sources of all appendices as one list; numbered where there are several. */
export function sourcesOf(papers: readonly Paper[]): Reference[] {
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
