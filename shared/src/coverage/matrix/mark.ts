import type { Assessment, ElementId, LinkId, MatrixDefinition } from '../../model/index.ts'
import type { LinkGraph } from '../../queries/index.ts'
import type { CellState, CoveragePath } from './cell.ts'
import { pathsFrom } from './paths.ts'
import { shownValue } from './shownValue.ts'

/** The states that come from the cell itself; the two others come from claims about whole kinds, or from nothing. */
export type MarkState = Exclude<CellState, 'collective' | 'not-assessed'>

/**
 * What is known of one cell by itself. Only cells with something in them have a mark: a map of 10,000 elements has
 * millions of cells and a few thousand marks.
 */
export interface Mark {
  readonly state: MarkState
  readonly links: readonly LinkId[]
  readonly paths: readonly CoveragePath[]
  readonly assessment?: Assessment
  /** What the matrix shows beside the word: how many ways there are, or what a field of the links holds. */
  readonly value?: string | number
}

export type RowMarks = ReadonlyMap<ElementId, Mark>

/** The marks of one row. `assessments` are those of the row, by column. */
export function marksOfRow(
  index: LinkGraph,
  definition: MatrixDefinition,
  row: ElementId,
  assessments: ReadonlyMap<ElementId, Assessment>,
  isColumn: (id: ElementId) => boolean,
  initials?: string,
): RowMarks {
  const isOtherColumn = (id: ElementId): boolean => id !== row && isColumn(id)
  const direct = directLinks(index, definition, row, isOtherColumn)
  const paths = pathsFrom(index, definition, row, isOtherColumn)
  const marks = new Map<ElementId, Mark>()
  for (const column of new Set([...direct.keys(), ...paths.keys(), ...assessments.keys()])) {
    if (!isOtherColumn(column)) continue
    const links = [...(direct.get(column) ?? [])].sort()
    const isStated = links.some((link) => index.joined.get(link)?.link.basis === 'stated')
    const through = paths.get(column) ?? []
    const assessment = assessments.get(column)
    const state = stateOf({ links, isStated, paths: through, assessment })
    const joined = links.flatMap((id) => index.joined.get(id)?.link ?? [])
    const value = shownValue(definition.show, joined, through.length, initials)
    marks.set(column, {
      state,
      links,
      paths: through,
      ...(assessment ? { assessment } : {}),
      ...(value === undefined ? {} : { value }),
    })
  }
  return marks
}

/** The first that holds, in the order that `CellState` gives. A mark has a link, a path or an assessment. */
function stateOf(facts: {
  links: readonly LinkId[]
  isStated: boolean
  paths: readonly CoveragePath[]
  assessment: Assessment | undefined
}): MarkState {
  if (facts.isStated) return 'direct'
  if (facts.links.length > 0) return 'direct-inferred'
  if (facts.assessment?.state === 'not-applicable') return 'not-applicable'
  return facts.paths.length > 0 ? 'through' : 'none'
}

function directLinks(
  index: LinkGraph,
  definition: MatrixDefinition,
  row: ElementId,
  isColumn: (id: ElementId) => boolean,
): Map<ElementId, Set<LinkId>> {
  const direct = new Map<ElementId, Set<LinkId>>()
  for (const relation of definition.direct) {
    for (const hop of [relation, `^${relation}` as const]) {
      for (const { link, to } of index.steps(row, hop)) {
        if (!isColumn(to)) continue
        const links = direct.get(to)
        if (links) links.add(link.id)
        else direct.set(to, new Set([link.id]))
      }
    }
  }
  return direct
}
