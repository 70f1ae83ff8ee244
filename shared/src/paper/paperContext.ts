import {
  type Coverage,
  type CoverageMatrix,
  filteredMatrix,
  filterInWords,
  type MatrixFilter,
  matrix,
} from '../coverage/index.ts'
import {
  type Element,
  type ElementId,
  type End,
  endLabel,
  type Kind,
  kindOf,
  type Link,
  type LinkId,
  labelOf,
  type MatrixDefinition,
  type MatrixId,
  mainKindOf,
  matrixOf,
  type StrategyMap,
} from '../model/index.ts'
import { type Leadership, leadership, leadingLinks } from '../queries/index.ts'
import { type Citations, citations } from './citations.ts'
import { shorten } from './cleanText.ts'
import type { Prepared } from './prepared.ts'
import type { TableCell } from './table.ts'

/** Longer titles are cut in tables and given in full in a note: one title must not fill a page. */
const LABEL_CHARS_MAX = 160

/** A heading has room for most titles whole; a longer one is cut, and given in full above the table. */
const HEADING_CHARS_MAX = 80

/** All that the parts of one paper share, computed once. */
export interface PaperContext {
  /** With every text in it clean, and without the links that the filter leaves out. */
  readonly map: StrategyMap
  /** Also with those. */
  readonly whole: StrategyMap
  /** What the matrix is narrowed to, in a sentence; empty where it is whole. */
  readonly filter: string
  /** As "2026-11-25", where the paper is read. */
  readonly today: string
  /** Findings, claims and every matrix of the whole map, whatever the filter leaves out. */
  readonly coverage: Coverage
  readonly definition: MatrixDefinition
  readonly matrix: CoverageMatrix
  readonly rowKind: Kind
  readonly columnKind: Kind
  readonly leadership: Leadership
  readonly citations: Citations
  /** The heading of each column, each different. */
  readonly headings: readonly string[]
  /** Somebody leads it, and who that is is not published. */
  readonly hidesLead: Prepared['hidesLead']
  /** Claims that are not judged, because what is not published settles them. */
  readonly claimsUnsaid: number
  element(id: ElementId): Element
  /** "S3 Investigating crime", of bearable length. */
  label(element: Element): string
  /** "S3" where an element has a code, its title where it has none. */
  code(element: Element): string
  /** A cell that names an element, as a table does; of whole kinds, their words. */
  named(end: End): TableCell
}

export function paperContext(
  { map: whole, coverage, today, hidesLead, claimsUnsaid }: Prepared,
  matrixId: MatrixId,
  filter: MatrixFilter = { where: [] },
): PaperContext {
  const isFiltered = filter.where.length > 0 || filter.bases !== undefined
  const filtered = isFiltered ? filteredMatrix(whole, matrixId, filter) : undefined
  const map = filtered?.map ?? whole
  const definition = matrixOf(map.framework, matrixId)
  const rowKind = definition && kindOf(map.framework, mainKindOf(definition.rows))
  const columnKind = definition && kindOf(map.framework, mainKindOf(definition.columns))
  if (!definition || !rowKind || !columnKind) {
    const known = map.framework.matrices.map((each) => each.id).join(', ')
    throw new RangeError(`This framework has no matrix "${matrixId}". Ask for one of: ${known}.`)
  }
  const answer = filtered?.matrix ?? coverage.matrices().get(matrixId) ?? matrix(map, definition)
  const links = linksBehind(map, answer)
  const element = (id: ElementId) => map.elements.get(id) as Element
  const label = (of: Element) => shorten(labelOf(of).trim() || 'Untitled', LABEL_CHARS_MAX)
  return {
    map,
    whole,
    filter: isFiltered ? filterInWords(whole, filter) : '',
    today,
    coverage,
    hidesLead,
    claimsUnsaid,
    definition,
    matrix: answer,
    rowKind,
    columnKind,
    leadership: leadership(map),
    citations: citations(links),
    headings: different(
      answer.columns.map((id) => shorten(label(element(id)), HEADING_CHARS_MAX)),
      ['lead', 'paragraphs', 'notes', rowKind.label],
    ),
    element,
    label,
    code: ({ code, title }) => code || shorten(title, 40) || 'Untitled',
    named(end) {
      const one = 'element' in end ? map.elements.get(end.element) : undefined
      if (one) return { type: 'text', content: [{ type: 'element', element: one.id, text: label(one) }] }
      const words = shorten(endLabel(map, end), LABEL_CHARS_MAX) || 'Untitled'
      return { type: 'text', content: [{ type: 'text', text: words }] }
    },
  }
}

/** Every link that the paper shows: those of the cells, their paths and claims, and who leads the rows. */
function linksBehind(map: StrategyMap, answer: CoverageMatrix): Link[] {
  const ids = new Set<LinkId>()
  for (const cell of answer.cells.flat()) {
    for (const id of [...cell.links, ...cell.collective, ...cell.paths.flatMap((path) => path.links)])
      ids.add(id)
  }
  for (const { id } of leadingLinks(map)) ids.add(id)
  return [...ids].flatMap((id) => map.links.get(id) ?? [])
}

/** A cut title that would repeat another, or a heading that is there anyway, gets a number after it. */
function different(short: readonly string[], others: readonly string[]): string[] {
  const used = new Set(others.map((heading) => heading.toLowerCase()))
  return short.map((title) => {
    let heading = title
    for (let n = 2; used.has(heading.toLowerCase()); n++) heading = `${title} (${n})`
    used.add(heading.toLowerCase())
    return heading
  })
}
