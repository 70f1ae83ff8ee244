import {
  type Element,
  type ElementId,
  type Evidence,
  elementId,
  emptyMap,
  endFromKey,
  type Link,
  type LinkId,
  linkId,
  type StrategyMap,
} from '../../model/index.ts'
import { corporateStrategy } from '../corporateStrategy.ts'
import { assessments } from './assessments.ts'
import { ELEMENTS } from './elements.ts'
import { LINKS, type LinkRow } from './links.ts'
import { sampleViews } from './views.ts'

export const SAMPLE_SOURCE = 'MPA report 8a, 29 September 2005'

export const SAMPLE_ABOUT = [
  'This map is a reconstruction. It was read from "Joint report on service review, corporate strategy and Together",',
  'Metropolitan Police Authority, report 8a, 29 September 2005. Paragraph 34 of that report refers to an Appendix 2,',
  'which set the proposals beside the outcomes; the appendix is not in the archived page, and this is not a copy of it.',
  'Each link here names the paragraph it was read from and says whether the paragraph states it or a reader infers it.',
].join(' ')

/** The corporate strategy of 2006 to 2009 as the paper of 2005 describes it: every element, link and collective claim. */
export function sampleMap(): StrategyMap {
  const elements = sampleElements()
  return {
    ...emptyMap(corporateStrategy, 'Corporate Strategy 2006-2009'),
    about: SAMPLE_ABOUT,
    elements,
    links: sampleLinks(elements),
    assessments: assessments(),
    views: sampleViews(),
  }
}

function sampleElements(): Map<ElementId, Element> {
  const elements = new Map<ElementId, Element>()
  for (const { id: kind } of corporateStrategy.kinds) {
    for (const [code, title, fields = {}] of ELEMENTS[kind] ?? []) {
      const id = elementId(code)
      elements.set(id, { id, kind, code, title, fields })
    }
  }
  return elements
}

function sampleLinks(elements: ReadonlyMap<ElementId, Element>): Map<LinkId, Link> {
  const links = new Map<LinkId, Link>()
  for (const [relation, rows] of Object.entries(LINKS)) {
    for (const row of rows) {
      const link = sampleLink(relation, row, elements)
      links.set(link.id, link)
    }
  }
  return links
}

function sampleLink(relation: string, row: LinkRow, elements: ReadonlyMap<ElementId, Element>): Link {
  const from = endFromKey(row.from)
  const to = endFromKey(row.to)
  const seen = { from: elements.get(elementId(row.from))?.title, to: elements.get(elementId(row.to))?.title }
  return {
    id: linkId(relation, from, to),
    relation,
    from,
    to,
    basis: row.basis,
    note: row.note ?? '',
    evidence: sampleEvidence(row),
    // A claim about a whole kind has no title of its own to have been seen.
    ...(seen.from !== undefined && seen.to !== undefined ? { seen: { from: seen.from, to: seen.to } } : {}),
  }
}

/** In the order of their ids, as a document gives evidence back. */
const sampleEvidence = (row: LinkRow): Evidence[] =>
  row.says
    .map(([paragraph, quotation]) => ({
      id: `p${paragraph.replace(/\W+/g, '').toLowerCase()}`,
      source: SAMPLE_SOURCE,
      paragraph,
      quotation,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
