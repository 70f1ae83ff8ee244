import type { ElementId } from '../../model/index.ts'
import type { MatrixState } from '../matrix/index.ts'
import { nameOf } from '../matrix/index.ts'
import type { Facts } from './facts.ts'
import type { BareFinding } from './finding.ts'

/** The cells of one row that are assessed as empty although a link joins them. */
export function contradictions({ map }: Facts, state: MatrixState, row: ElementId): BareFinding[] {
  const found: BareFinding[] = []
  for (const [column, mark] of state.marksOf(row)) {
    if (!mark.assessment || mark.links.length === 0) continue
    const word = mark.assessment.state === 'none' ? 'none' : 'not applicable'
    found.push({
      id: `cell-contradicted:${state.definition.id}|${row}|${column}`,
      code: 'cell-contradicted',
      severity: 'risk',
      sentence: `${nameOf(map, row)} and ${nameOf(map, column)} are linked, yet "${state.definition.title}" has them assessed as "${word}".`,
      advice: 'Delete the link, or clear the assessment of the cell.',
      matrix: state.definition.id,
      elements: [row, column],
      links: mark.links,
    })
  }
  return found
}
