import {
  type Assessment,
  type Basis,
  type Change,
  cellKey,
  type ElementId,
  type End,
  type Link,
  linkId,
  type MatrixDefinition,
  type RelationId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { basisFor, type CellTarget } from './cellTarget.ts'
import { directLinks, directRelations } from './directLinks.ts'

/** What to make of one cell. */
export interface CellEdit {
  readonly row: ElementId
  readonly column: ElementId
  readonly target: CellTarget
  /** Which relation a new link takes, where the matrix has several; the first that fits when absent. */
  readonly relation?: RelationId
}

/** Who edits and when (milliseconds since 1970): kept with an assessment and with a mark of deletion. */
export interface Authorship {
  readonly who: string
  readonly at: number
}

/**
 * The change that makes a cell what was asked, as one step of undo, or null when it says so already. A link and an
 * assessment never stay together in a cell: whichever is asked for last replaces the other.
 */
export function setCell(
  map: StrategyMap,
  matrix: MatrixDefinition,
  edit: CellEdit,
  { who, at }: Authorship,
): Change | null {
  const key = cellKey(matrix.id, edit.row, edit.column)
  const assessed = map.assessments.get(key)
  const links = directLinks(map, matrix, edit.row, edit.column)
  const basis = basisFor(edit.target)
  const changes: Change[] = []
  if (basis) {
    changes.push(...linkChanges(map, matrix, edit, links, basis))
    if (assessed) changes.push({ type: 'assess-cell', cell: key, assessment: null })
  } else {
    for (const link of links) changes.push({ type: 'delete-link', id: link.id, at })
    const wanted = edit.target === 'clear' ? undefined : (edit.target as Assessment['state'])
    if (assessed?.state !== wanted) {
      const assessment: Assessment | null = wanted ? { state: wanted, note: '', by: who, at } : null
      changes.push({ type: 'assess-cell', cell: key, assessment })
    }
  }
  if (changes.length === 0) return null
  return changes.length === 1 ? changes[0]! : { type: 'batch', changes }
}

/** Many cells as one change, or null when nothing would differ. Of two edits to one pair the last counts. */
export function setCells(
  map: StrategyMap,
  matrix: MatrixDefinition,
  edits: readonly CellEdit[],
  authorship: Authorship,
): Change | null {
  const byPair = new Map<string, CellEdit>()
  // Where rows and columns are the same kind, the cells (S1, S2) and (S2, S1) stand for the same links.
  const mirrored = matrix.rows === matrix.columns
  for (const edit of edits) {
    if (edit.row === edit.column) continue
    const pair = mirrored ? [edit.row, edit.column].sort() : [edit.row, edit.column]
    byPair.set(pair.join('|'), edit)
  }
  const changes = [...byPair.values()].flatMap((edit) => setCell(map, matrix, edit, authorship) ?? [])
  if (changes.length === 0) return null
  return changes.length === 1 ? changes[0]! : { type: 'batch', changes }
}

/**
 * Links so that the strongest basis in the cell is exactly `basis`: a weaker link is raised, stronger ones are
 * lowered, and where there is none one is made.
 */
function linkChanges(
  map: StrategyMap,
  matrix: MatrixDefinition,
  edit: CellEdit,
  links: readonly Link[],
  basis: Basis,
): Change[] {
  const rank = { stated: 2, inferred: 1, assumed: 0 }
  const lowered = links.filter((link) => rank[link.basis] > rank[basis])
  const changes: Change[] = lowered.map((link) => ({ type: 'edit-link', id: link.id, basis }))
  const named = edit.relation ? links.filter((link) => link.relation === edit.relation) : links
  const first = named[0]
  if (!first) return [...changes, ...newLink(map, matrix, edit, basis)]
  const holds = named.some((link) => link.basis === basis || lowered.includes(link))
  if (holds) return changes
  return [...changes, { type: 'edit-link', id: first.id, basis, seen: seenNow(map, first.from, first.to) }]
}

function newLink(map: StrategyMap, matrix: MatrixDefinition, edit: CellEdit, basis: Basis): Change[] {
  const options = directRelations(map, matrix)
  const option = options.find(({ relation }) => relation.id === edit.relation) ?? options[0]
  if (!option) return []
  const [fromId, toId] = option.runs === 'row-to-column' ? [edit.row, edit.column] : [edit.column, edit.row]
  const from: End = { element: fromId }
  const to: End = { element: toId }
  const id = linkId(option.relation.id, from, to)
  const seen = seenNow(map, from, to)
  // A link that was cleared here before comes back with its evidence: clearing a cell by mistake must cost nothing.
  if (map.links.has(id)) {
    return [
      { type: 'restore-link', id },
      { type: 'edit-link', id, basis, seen },
    ]
  }
  return [
    {
      type: 'create-link',
      link: { id, relation: option.relation.id, from, to, basis, note: '', evidence: [], seen },
    },
  ]
}

function seenNow(map: StrategyMap, from: End, to: End): { from: string; to: string } {
  const title = (end: End): string => ('element' in end ? (map.elements.get(end.element)?.title ?? '') : '')
  return { from: title(from), to: title(to) }
}
