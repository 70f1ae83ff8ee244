import { matrixOf, takesKind } from '../framework/index.ts'
import { TEXT_CHARS_MAX } from '../limits.ts'
import { type Assessment, cellFromKey } from '../link.ts'
import { textFault } from '../textFault.ts'
import { type ChangeDefinition, slot } from './definition.ts'

export interface AssessCell {
  readonly type: 'assess-cell'
  readonly cell: string
  readonly assessment: Assessment | null
}

const assessCell: ChangeDefinition<AssessCell, AssessCell> = {
  apply(draft, { cell: key, assessment }) {
    const cell = cellFromKey(key)
    const matrix = cell && matrixOf(draft.framework, cell.matrix)
    const row = cell && draft.elements.get(cell.row)
    const column = cell && draft.elements.get(cell.column)
    if (!matrix || !takesKind(matrix.rows, row?.kind) || !takesKind(matrix.columns, column?.kind)) {
      return { code: 'cell-unknown', cell: key }
    }
    const fault = assessment ? textFault('The note', assessment.note, TEXT_CHARS_MAX) : undefined
    if (!fault) draft.setAssessment(key, assessment)
    return fault
  },
  invert: (map, { cell }) => ({ type: 'assess-cell', cell, assessment: map.assessments.get(cell) ?? null }),
  touch: (touched, { cell }) => touched.assessments.add(cell),
  slot: (map, { cell }) => slot(`cell ${cell}`, map.assessments.get(cell)),
  author: () => undefined,
}

export const assessmentChanges = { 'assess-cell': assessCell }
