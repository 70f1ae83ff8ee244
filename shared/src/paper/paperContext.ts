import { type CoverageMatrix, matrix } from '../coverage/index.ts'
import {
  type Element,
  type ElementId,
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
import { cleanLine, shorten } from './cleanText.ts'
import type { TableCell } from './table.ts'

/** Longer titles are cut in tables and given in full in a note: one title must not fill a page. */
const LABEL_CHARS_MAX = 160

/** All that the parts of one paper share, computed once. */
export interface PaperContext {
  readonly map: StrategyMap
  /** As "2026-11-25", where the paper is read. */
  readonly today: string
  readonly definition: MatrixDefinition
  readonly matrix: CoverageMatrix
  readonly rowKind: Kind
  readonly columnKind: Kind
  readonly leadership: Leadership
  readonly citations: Citations
  element(id: ElementId): Element
  /** "S3 Investigating crime", clean and of bearable length. */
  label(element: Element): string
}

export function paperContext(map: StrategyMap, matrixId: MatrixId, today: string): PaperContext {
  const definition = matrixOf(map.framework, matrixId)
  const rowKind = definition && kindOf(map.framework, mainKindOf(definition.rows))
  const columnKind = definition && kindOf(map.framework, mainKindOf(definition.columns))
  if (!definition || !rowKind || !columnKind) {
    const known = map.framework.matrices.map((each) => each.id).join(', ')
    throw new RangeError(`This framework has no matrix "${matrixId}". Ask for one of: ${known}.`)
  }
  const answer = matrix(map, definition)
  return {
    map,
    today,
    definition,
    matrix: answer,
    rowKind,
    columnKind,
    leadership: leadership(map),
    citations: citations(linksBehind(map, answer)),
    element: (id) => map.elements.get(id) as Element,
    label: (element) => shorten(cleanLine(labelOf(element)) || 'Untitled', LABEL_CHARS_MAX),
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

/** A cell that names an element, as a table does. */
export const named = (context: PaperContext, element: Element): TableCell => ({
  type: 'text',
  content: [{ type: 'element', element: element.id, text: context.label(element) }],
})

/** "S3" where an element has a code, its title where it has none. */
export const codeOf = (element: Element): string =>
  cleanLine(element.code) || shorten(cleanLine(element.title), 40) || 'Untitled'
