import { cellKey, type ElementId, type MatrixId } from '../model/index.ts'
import { shortLabel } from '../queries/index.ts'
import { refuse } from '../result.ts'
import { type DomainCommand, editOf, unchanged } from './command.ts'
import { stepText } from './text.ts'

/** Says why a cell was assessed as it is; whoever says so answers for the assessment from then on. */
export const noteAssessment: DomainCommand<{
  readonly matrix: MatrixId
  readonly row: ElementId
  readonly column: ElementId
  readonly note: string
}> = (map, { matrix, row, column, note }, { by, at }) => {
  const cell = cellKey(matrix, row, column)
  const assessment = map.assessments.get(cell)
  if (!assessment) return refuse({ code: 'cell-unknown', cell })
  if (assessment.note === note) return unchanged
  const [rowLabel, columnLabel] = [row, column].map((element) => shortLabel(map, { element }))
  return editOf(stepText.reason(rowLabel ?? '', columnLabel ?? ''), [
    { type: 'assess-cell', cell, assessment: { ...assessment, note, by, at } },
  ])
}
