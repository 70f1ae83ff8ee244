import {
  type Assessment,
  type Basis,
  type Change,
  cellKey,
  type ElementId,
  type End,
  type Link,
  type MatrixDefinition,
  type RelationId,
  type StrategyMap,
  sameKinds,
} from '../model/index.ts'
import {
  basisFor,
  type CellTarget,
  directLinks,
  directRelations,
  shortLabel,
  titlesAtEnds,
} from '../queries/index.ts'
import { type DomainCommand, type EditContext, editOf } from './command.ts'
import { newLink } from './newLink.ts'
import { stepText } from './text.ts'

/** What to make of one cell. */
export interface CellEdit {
  readonly row: ElementId
  readonly column: ElementId
  readonly target: CellTarget
  /** Which relation a new link takes, where the matrix has several; the first that fits when absent. */
  readonly relation?: RelationId
}

type Moment = Pick<EditContext, 'by' | 'at'>

/**
 * Makes cells what was asked, as one step of undo. A link and an assessment never stay together in a cell: whichever is
 * asked for last replaces the other. Of two edits to one pair the last counts.
 */
export const setCells: DomainCommand<{
  readonly matrix: MatrixDefinition
  readonly edits: readonly CellEdit[]
  /** What was done, where it was not setting: "pasted". */
  readonly done?: string
}> = (map, { matrix, edits, done }, context) => {
  const byPair = new Map<string, CellEdit>()
  // Where rows and columns are the same kind, the cells (S1, S2) and (S2, S1) stand for the same links.
  const isMirrored = sameKinds(matrix.rows, matrix.columns)
  for (const edit of edits) {
    if (edit.row === edit.column) continue
    const pair = isMirrored ? [edit.row, edit.column].sort() : [edit.row, edit.column]
    byPair.set(pair.join('|'), edit)
  }
  const changes = [...byPair.values()].flatMap((edit) => cellChanges(map, matrix, edit, context))
  return editOf(labelOf(map, edits, done), changes)
}

function labelOf(map: StrategyMap, edits: readonly CellEdit[], done: string | undefined): string {
  const [first] = edits
  const isOneTarget = edits.every((edit) => edit.target === first?.target)
  const word = done ?? (first && isOneTarget ? stepText.cellWords[first.target] : null)
  if (!first || edits.length > 1) return stepText.cells(edits.length, word)
  const [row, column] = [first.row, first.column].map((element) => shortLabel(map, { element }))
  return stepText.cell(row ?? '', column ?? '', word ?? '')
}

function cellChanges(
  map: StrategyMap,
  matrix: MatrixDefinition,
  edit: CellEdit,
  { by, at }: Moment,
): readonly Change[] {
  const key = cellKey(matrix.id, edit.row, edit.column)
  const assessed = map.assessments.get(key)
  const links = directLinks(map, matrix, edit.row, edit.column)
  const basis = basisFor(edit.target)
  if (basis) {
    const changes = linkChanges(map, matrix, edit, links, basis)
    return assessed ? [...changes, { type: 'assess-cell', cell: key, assessment: null }] : changes
  }
  const deleted = links.map((link): Change => ({ type: 'delete-link', id: link.id, at }))
  const wanted = edit.target === 'clear' ? undefined : (edit.target as Assessment['state'])
  if (assessed?.state === wanted) return deleted
  const assessment: Assessment | null = wanted ? { state: wanted, note: '', by, at } : null
  return [...deleted, { type: 'assess-cell', cell: key, assessment }]
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
  const changes: Change[] = lowered.map((link) => ({
    type: 'edit-link',
    id: link.id,
    basis,
    seen: titlesAtEnds(map, link),
  }))
  const named = edit.relation ? links.filter((link) => link.relation === edit.relation) : links
  const first = named[0]
  if (!first) return [...changes, ...drawnLink(map, matrix, edit, basis)]
  const holds = named.some((link) => link.basis === basis || lowered.includes(link))
  if (holds) return changes
  return [...changes, { type: 'edit-link', id: first.id, basis, seen: titlesAtEnds(map, first) }]
}

function drawnLink(map: StrategyMap, matrix: MatrixDefinition, edit: CellEdit, basis: Basis): Change[] {
  const options = directRelations(map, matrix)
  const option = options.find(({ relation }) => relation.id === edit.relation) ?? options[0]
  if (!option) return []
  const isForward = option.runs === 'row-to-column'
  const from: End = { element: isForward ? edit.row : edit.column }
  const to: End = { element: isForward ? edit.column : edit.row }
  const link = newLink(map, option.relation.id, { from, to }, basis)
  if (!map.links.has(link.id)) return [{ type: 'create-link', link }]
  // A link that was cleared here before comes back with its evidence: clearing a cell by mistake must cost nothing.
  return [
    { type: 'restore-link', id: link.id },
    { type: 'edit-link', id: link.id, basis, seen: titlesAtEnds(map, link) },
  ]
}
